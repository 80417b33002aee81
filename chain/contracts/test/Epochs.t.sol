// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {EpochBook} from "../src/EpochBook.sol";
import {EpochController} from "../src/EpochController.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {WeightBoard} from "../src/WeightBoard.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";
import {HederaTokens} from "../src/libraries/HederaTokens.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene} from "./TestScene.sol";

/// @dev Alice (100 tokens) and Bob (300) validate, Carol and Bob serve one instance each; epoch 1 is open.
contract EpochsTest is TestScene {
    bytes32 private constant SECRET = bytes32(uint256(42));
    bytes32 private constant SALT = bytes32(uint256(7));

    function setUp() public override {
        super.setUp();
        _stake(alice, 100 * TOKEN);
        _stake(bob, 300 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        vm.prank(bob);
        stakes.requestPermit(1);
        _register(carol);
        _register(bob);
        controller.openEpoch(1);
    }

    function test_OpeningEarlierThanLReverts() public {
        _forward(L - 1);
        vm.expectPartialRevert(EpochController.EpochTooEarly.selector);
        controller.openEpoch(1);
        _forward(1);
        _equal(controller.openEpoch(1), 2, "then anybody opens it");
    }

    function test_TheFirstEpochNeedsAPermitAndAnInstance() public {
        subnets.createSubnet{value: DEPOSIT}("Vision", 1002, _parameters());
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNoValidatorOrInstance.selector, 2));
        controller.openEpoch(2);
    }

    function test_WindowsOpenAndCloseToTheSecond() public {
        bytes32 commitment = _commitment(alice, hex"00010002", hex"00000000");
        vm.startPrank(alice);
        vm.expectPartialRevert(WeightBoard.BoardOutsideWindow.selector);
        board.commit(1, 1, commitment);
        vm.stopPrank();
        _end();
        _forward(L / 4 - 1);
        vm.startPrank(alice);
        vm.expectRevert(WeightBoard.BoardZeroCommitment.selector);
        board.commit(1, 1, 0);
        board.commit(1, 1, commitment);
        vm.expectPartialRevert(WeightBoard.BoardAlreadyCommitted.selector);
        board.commit(1, 1, commitment);
        vm.expectPartialRevert(WeightBoard.BoardOutsideWindow.selector);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", SALT);
        vm.stopPrank();
        _forward(1);
        vm.prank(bob);
        vm.expectPartialRevert(WeightBoard.BoardOutsideWindow.selector);
        board.commit(1, 1, commitment);
        vm.prank(bob);
        vm.expectPartialRevert(WeightBoard.BoardNothingToReveal.selector);
        board.reveal(1, 1, SECRET, hex"00010000", hex"00000000", SALT);
        _forward(L / 4 - 1);
        vm.prank(alice);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", SALT);
        vm.prank(alice);
        vm.expectPartialRevert(WeightBoard.BoardNothingToReveal.selector);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", SALT);
        vm.expectPartialRevert(EpochController.EpochTooEarly.selector);
        controller.closeEpoch(1, 16);
        _forward(1);
        controller.closeEpoch(1, 16);
    }

    function test_ARevealMustBeWhatWasCommitted() public {
        _commit(alice, hex"00010002", hex"00000000");
        _forward(L / 4);
        vm.startPrank(alice);
        vm.expectPartialRevert(WeightBoard.BoardWrongReveal.selector);
        board.reveal(1, 1, bytes32(uint256(43)), hex"00010002", hex"00000000", SALT);
        vm.expectPartialRevert(WeightBoard.BoardWrongReveal.selector);
        board.reveal(1, 1, SECRET, hex"00020001", hex"00000000", SALT);
        vm.expectPartialRevert(WeightBoard.BoardWrongReveal.selector);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000001", SALT);
        vm.expectPartialRevert(WeightBoard.BoardWrongReveal.selector);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", bytes32(0));
        vm.stopPrank();
    }

    function test_ACopiedCommitmentOpensForItsAuthorAlone() public {
        bytes32 commitment = _commitment(alice, hex"00010000", hex"00000000");
        _end();
        vm.prank(bob);
        board.commit(1, 1, commitment);
        _forward(L / 4);
        vm.prank(bob);
        vm.expectPartialRevert(WeightBoard.BoardWrongReveal.selector);
        board.reveal(1, 1, SECRET, hex"00010000", hex"00000000", SALT);
    }

    function test_NobodyWeighsItself() public {
        _commit(bob, hex"00010002", hex"00000000");
        _commitAlso(alice, hex"00010002", hex"00010000");
        _forward(L / 4);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardSelfVote.selector, 1));
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", SALT);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardSelfVote.selector, 0));
        board.reveal(1, 1, SECRET, hex"00010002", hex"00010000", SALT);
    }

    function test_RowsMustHaveTheSnapshotsSize() public {
        _commit(alice, hex"0001", hex"00000000");
        _commitAlso(bob, hex"00010000", hex"000000000000");
        _forward(L / 4);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardWrongLength.selector, 2, 4));
        board.reveal(1, 1, SECRET, hex"0001", hex"00000000", SALT);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardWrongLength.selector, 6, 4));
        board.reveal(1, 1, SECRET, hex"00010000", hex"000000000000", SALT);
    }

    function test_OnlySnapshotValidatorsVote() public {
        _end();
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardNotPermitted.selector, 1, 1, mallory));
        board.commit(1, 1, SALT);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(WeightBoard.BoardNotPermitted.selector, 1, 99, alice));
        board.commit(1, 99, SALT);
    }

    function test_ACommitWithoutARevealCostsStake() public {
        _commit(alice, hex"00010002", hex"00000000");
        _commitAlso(bob, hex"ffff0000", hex"00000000");
        _forward(L / 4);
        vm.prank(bob);
        board.reveal(1, 1, SECRET, hex"ffff0000", hex"00000000", SALT);
        _forward(L / 4);
        controller.closeEpoch(1, 0);
        _equal(stakes.stakeOf(alice), 100 * TOKEN - 100 * TOKEN / 1000, "forfeitPpm of the snapshot stake");
        _equal(stakes.stakeOf(bob), 300 * TOKEN, "bob revealed");
        (uint256[] memory effective,) = consensus.closingRows(1, 1);
        _equal(effective[0], 0, "and counts for nothing");
        _equal(effective[1], 300 * TOKEN * 32_767, "a newcomer's reliability");
        stakes.burnSlashed();
        _equal(vault.totalBurned(), TOKEN / 10, "burned by the vault");
    }

    function test_ForfeitCannotStopTheClosingOfAReplacedController() public {
        _commit(bob, hex"ffff0000", hex"00000000");
        stakes.revokeController(address(controller));
        _forward(L / 2);
        controller.closeEpoch(1, 16);
        _equal(stakes.stakeOf(bob), 300 * TOKEN, "no longer its right");
    }

    function test_RevealedStakeBelowHalfMintsNothing() public {
        _commit(alice, hex"00010002", hex"00000000");
        _forward(L / 4);
        vm.prank(alice);
        board.reveal(1, 1, SECRET, hex"00010002", hex"00000000", SALT);
        _forward(L / 4);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        _equal(uint256(controller.epochInfo(1, 1).state), uint256(EpochBook.State.Empty), "empty");
        _equal(vault.totalMinted(), 0, "nothing minted");
        _equal(controller.credit(1, 1, 100), 0, "nothing to credit");
        controller.finalize(1, 1);
    }

    function test_StepsHaveAnOrderAndRepeatedCallsDoNothing() public {
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNotClosed.selector, 1, 1));
        controller.finalize(1, 1);
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNotClosed.selector, 1, 1));
        controller.credit(1, 1, 10);
        _vote();
        controller.closeEpoch(1, 15);
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNotClosed.selector, 1, 1));
        controller.finalize(1, 1);
        _equal(controller.closeEpoch(1, 16), 2, "both columns");
        _equal(controller.closeEpoch(1, 16), 2, "again");
        _equal(controller.closers(1, 1).length, 1, "one booking");
        controller.finalize(1, 1);
        uint64 minted = vault.totalMinted();
        controller.finalize(1, 1);
        _equal(vault.totalMinted(), minted, "minted once");
        _equal(controller.closeEpoch(1, 16), 0, "the next epoch runs");
        controller.credit(1, 1, 3);
        controller.credit(1, 1, 1000);
        controller.credit(1, 1, 1000);
        _equal(distributor.totalCredited(), minted, "I2");
        vm.expectRevert(abi.encodeWithSelector(EpochBook.EpochSlotUnknown.selector, 6, 6));
        controller.creditAt(1, 1, 6);
    }

    function test_EpochsCloseInOrder() public {
        _end();
        _forward(L);
        controller.openEpoch(1);
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNotClosed.selector, 1, 2));
        controller.finalize(1, 2);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        _equal(controller.nextToClose(1), 2, "then the second");
        _forward(L / 2);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 2);
    }

    function test_ALongerEpochPaysNoMoreThanL() public {
        _forward(10 * L);
        _vote();
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        _equal(controller.epochInfo(1, 1).pot, uint256(7_200 * TOKEN) * L / 1 days, "pot");
        require(vault.totalMinted() <= controller.epochInfo(1, 1).pot, "no more");
    }

    function test_AFailedMintLeavesTheEpochToBeFinalizedLater() public {
        _vote();
        controller.closeEpoch(1, 16);
        HTS.refuse(HtsStandIn.mintToken.selector, Codes.INSUFFICIENT_TX_FEE);
        vm.expectPartialRevert(HederaTokens.HederaTokenCallFailed.selector);
        controller.finalize(1, 1);
        _equal(uint256(controller.epochInfo(1, 1).state), uint256(EpochBook.State.Closing), "not minted");
        HTS.refuse(HtsStandIn.mintToken.selector, 0);
        controller.finalize(1, 1);
        require(vault.totalMinted() > 0, "now");
    }

    function test_TheDayCapDelaysAndLosesNothing() public {
        _vote();
        controller.closeEpoch(1, 16);
        vault.setMinter(address(this));
        vault.mint(int64(CAP_PER_DAY));
        vault.setMinter(address(distributor));
        vm.expectPartialRevert(TokenVault.TokenVaultDayCapExceeded.selector);
        controller.finalize(1, 1);
        _forward(1 days);
        controller.finalize(1, 1);
        require(distributor.totalMinted() > 0, "the next day");
    }

    function test_APausedSubnetsEpochIsSealedAndClosed() public {
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochStillOpen.selector, 1));
        controller.sealEpoch(1);
        subnets.pause(1, true);
        vm.expectPartialRevert(EpochController.EpochTooEarly.selector);
        controller.sealEpoch(1);
        _forward(L);
        controller.sealEpoch(1);
        controller.sealEpoch(1);
        _forward(L / 2);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        subnets.pause(1, false);
        _equal(controller.openEpoch(1), 2, "and it goes on");
        vm.expectPartialRevert(EpochBook.EpochUnknown.selector);
        controller.sealEpoch(7);
    }

    function test_ChangesAfterTheSnapshotDoNotTouchTheEpoch() public {
        vm.prank(bob);
        stakes.unstake(300 * TOKEN);
        vm.prank(carol);
        instances.deregister(1);
        _register(mallory);
        subnets.offerOwnership(1, mallory);
        vm.prank(mallory);
        subnets.acceptOwnershipOf(1);
        _vote();
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        controller.credit(1, 1, 100);
        require(distributor.credited(carol) > 0 && distributor.credited(bob) > 0, "as frozen");
        _equal(distributor.credited(mallory), 0, "came later");
        require(distributor.credited(address(this)) > 0, "the owner of then");
    }

    function test_OnlyTheTimelockSetsTheClosersPrice() public {
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        controller.setCloserPrice(1);
        uint64 limit = uint64(type(int64).max) / 256;
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochPriceTooHigh.selector, limit + 1, limit));
        controller.setCloserPrice(limit + 1);
        controller.setCloserPrice(limit);
        _end();
        _equal(controller.epochInfo(1, 1).closerPrice, 1_000, "frozen");
    }

    /// @dev The greatest price there is: closers still get no more than 2 % of the pot.
    function testFuzz_ClosersGetAtMostTwoPercent(uint64 price) public {
        controller.setCloserPrice(price % (uint64(type(int64).max) / 256 + 1));
        _forward(L);
        controller.openEpoch(1);
        _forward(L / 2);
        controller.closeEpoch(1, 0);
        controller.finalize(1, 1);
        _forward(L);
        controller.openEpoch(1);
        bytes32 hash = controller.epochInfo(1, 2).snapshotHash;
        bytes32 commitment =
            board.commitHash(1, 2, bob, hash, sha256(abi.encodePacked(SECRET)), hex"00010000", hex"00000000", SALT);
        vm.prank(bob);
        board.commit(1, 2, commitment);
        _forward(L / 4);
        vm.prank(bob);
        board.reveal(1, 2, SECRET, hex"00010000", hex"00000000", SALT);
        _forward(L / 4);
        vm.prank(mallory);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 2);
        controller.credit(1, 2, 100);
        require(distributor.credited(mallory) <= controller.epochInfo(1, 2).pot / 50, "2 %");
        require(distributor.totalCredited() == vault.totalMinted(), "I2");
    }

    function _end() private {
        _forward(L);
        controller.openEpoch(1);
    }

    /// @dev Both validators vote; closing may begin.
    function _vote() private {
        _commit(alice, hex"00010002", hex"0000ffff");
        _commitAlso(bob, hex"ffff0000", hex"80000000");
        _forward(L / 4);
        vm.prank(alice);
        board.reveal(1, 1, SECRET, hex"00010002", hex"0000ffff", SALT);
        vm.prank(bob);
        board.reveal(1, 1, SECRET, hex"ffff0000", hex"80000000", SALT);
        _forward(L / 4);
    }

    function _commit(address validator, bytes memory weights, bytes memory reliability) private {
        _end();
        _commitAlso(validator, weights, reliability);
    }

    function _commitAlso(address validator, bytes memory weights, bytes memory reliability) private {
        bytes32 commitment = _commitment(validator, weights, reliability);
        vm.prank(validator);
        board.commit(1, 1, commitment);
    }

    function _commitment(address validator, bytes memory weights, bytes memory reliability)
        private
        view
        returns (bytes32)
    {
        bytes32 hash = controller.epochInfo(1, 1).snapshotHash;
        return
            board.commitHash(1, 1, validator, hash, sha256(abi.encodePacked(SECRET)), weights, reliability, SALT);
    }
}
