// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EpochBook} from "../src/EpochBook.sol";
import {EpochController} from "../src/EpochController.sol";
import {HederaTokenDistributor} from "../src/HederaTokenDistributor.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {NodeDirectory} from "../src/NodeDirectory.sol";
import {StakeVault} from "../src/StakeVault.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {WeightBoard} from "../src/WeightBoard.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";
import {HederaTokens} from "../src/libraries/HederaTokens.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene} from "./TestScene.sol";

/// @title Bounds, first-time failures and rare paths
contract EdgesTest is TestScene {
    bytes32 private constant SECRET = bytes32(uint256(42));

    function test_ATokenThatCannotBeCreatedIsTriedAgain() public {
        TokenVault fresh = new TokenVault(address(this), CAP, CAP_PER_DAY, 8, new TokenVault.GenesisGrant[](0));
        StakeVault other = StakeVault(_deploy("StakeVault", abi.encode(address(this), subnets, fresh)));
        vm.expectRevert(StakeVault.StakeNotInitialised.selector);
        other.initialise();
        fresh.setMinter(address(this));
        vm.expectRevert(TokenVault.TokenVaultNotCreated.selector);
        fresh.mint(1);
        vm.expectRevert(
            abi.encodeWithSelector(
                HederaTokens.HederaTokenCallFailed.selector,
                HtsStandIn.createFungibleToken.selector,
                Codes.INSUFFICIENT_TX_FEE
            )
        );
        fresh.createToken{value: 1}("T", "T", payable(address(this)));
        fresh.createToken{value: 1_000_000}("T", "T", payable(address(this)));
        HTS.refuse(HtsStandIn.associateToken.selector, 262);
        vm.expectRevert(
            abi.encodeWithSelector(
                HederaTokens.HederaTokenCallFailed.selector, HtsStandIn.associateToken.selector, int64(262)
            )
        );
        other.initialise();
        _equal(fresh.genesisGrants().length, 0, "no grants");
        require(fresh.timelock() == address(this), "the deployer is the timelock");
    }

    function test_ConstructorBounds() public {
        TokenVault.GenesisGrant[] memory grants = new TokenVault.GenesisGrant[](33);
        for (uint256 i = 0; i < 33; i++) {
            grants[i] = TokenVault.GenesisGrant(alice, 1, 0);
        }
        vm.expectRevert(TokenVault.TokenVaultInvalidGrants.selector);
        new TokenVault(address(this), CAP, CAP_PER_DAY, 8, grants);
        vm.expectRevert(TokenVault.TokenVaultInvalidGrants.selector);
        new TokenVault(address(this), CAP, CAP_PER_DAY, -1, new TokenVault.GenesisGrant[](0));
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetSharesExceeded.selector, 1_000_001));
        new SubnetRegistry(address(this), 0, 1_000_001);
        EpochController.Config memory config = _configuration(controller);
        (config.emissionPerDay, config.halvingSeconds) = (uint64(type(int64).max) / 30 + 1, 1);
        vm.expectRevert(EpochController.EpochInvalidSchedule.selector);
        new EpochController(config);
        (config.emissionPerDay, config.halvingSeconds) = (1, 0);
        vm.expectRevert(EpochController.EpochInvalidSchedule.selector);
        new EpochController(config);
        (config.halvingSeconds, config.scheduleStart) = (1, 77);
        _equal(new EpochController(config).scheduleStart(), 77, "a replaced controller goes on with the schedule");
    }

    function test_NamesUrlsAndKeysAreBounded() public {
        vm.expectRevert(SubnetRegistry.SubnetInvalidName.selector);
        subnets.createSubnet{value: DEPOSIT}("", 1, _parameters());
        vm.expectRevert(SubnetRegistry.SubnetInvalidName.selector);
        subnets.createSubnet{value: DEPOSIT}(string(new bytes(101)), 1, _parameters());
        vm.startPrank(alice);
        vm.expectRevert(InstanceRegistry.InstanceKeyZero.selector);
        instances.registerInstanceWithKey{value: BOND}(1, alice, true, "http://a", alice, address(0), 0);
        vm.expectRevert(abi.encodeWithSelector(NodeDirectory.NodeUrlTooLong.selector, 201));
        instances.setNode(bytes32(uint256(1)), "", string(new bytes(201)));
        for (uint256 i = 0; i < 256; i++) {
            instances.registerInstance{value: BOND}(1, alice, false, "http://a");
        }
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceTooMany.selector, alice, 1));
        instances.registerInstance{value: BOND}(1, alice, false, "http://a");
        vm.stopPrank();
        _equal(instances.instanceIdsOf(alice, 1).length, 256, "all listed");
    }

    function test_ARetiredSubnetLosesItsShareAndRetiresOnce() public {
        subnets.retire(1);
        _equal(subnets.totalSharePpm(), 0, "its share is free");
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetIsRetired.selector, 1));
        subnets.retire(1);
        (, uint64 effectiveAt) = subnets.announcedParameters(1);
        _equal(effectiveAt, 0, "nothing announced");
    }

    function test_AValidatorHasAtMostThirtyTwoSubnets() public {
        _stake(alice, 10 * TOKEN);
        SubnetRegistry.Parameters memory p = _parameters();
        p.epochSeconds = 3600;
        for (uint256 id = 1; id <= 33; id++) {
            if (id > 1) subnets.createSubnet{value: DEPOSIT}("More", 1, p);
            vm.prank(alice);
            if (id == 33) vm.expectRevert(StakeVault.StakeTooManySubnets.selector);
            stakes.requestPermit(id);
        }
        _equal(stakes.unbondingSeconds(alice), 3 * 3600, "the longest counts");
        vm.prank(alice);
        stakes.releasePermit(32);
        _equal(stakes.subnetsOf(alice).length, 31, "one less");
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeInvalidAmount.selector, 0));
        stakes.burnSlashed();
    }

    function test_TheSnapshotDropsTheSmallestAndKeepsTheOrder() public {
        _stake(alice, 5 * TOKEN);
        _stake(bob, 10 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        vm.prank(bob);
        stakes.requestPermit(1);
        (address[] memory validators,) = stakes.snapshot(1, 1, 1);
        require(validators.length == 1 && validators[0] == bob, "the greatest stays");
        vm.prank(bob);
        stakes.releasePermit(1);
        require(stakes.hasPermit(1, alice), "alice keeps hers");
    }

    function test_UnknownEpochsHaveNothingToClose() public {
        vm.expectRevert(abi.encodeWithSelector(EpochBook.EpochUnknown.selector, 1, 0));
        controller.closeEpoch(1, 16);
        (uint256 commitFrom,,) = controller.windows(1, 5);
        _equal(commitFrom, 0, "no windows");
        _equal(controller.creditPage(1, 5, 0, 10).length, 0, "no credits");
    }

    /// @dev A payee of its own, a cap that runs out, opinions below the floor, and every view along the way.
    function test_APotScaledToTheRestOfTheCap() public {
        _stake(alice, 100 * TOKEN);
        _stake(bob, 100 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        vm.prank(bob);
        stakes.requestPermit(1);
        uint256 id = _register(mallory);
        vm.prank(alice);
        instances.acceptPayment(mallory, true);
        vm.prank(mallory);
        instances.setPayee(id, alice);
        _register(carol);
        controller.openEpoch(1);
        (, address[] memory miners, address[] memory payees) = controller.snapshotInstances(1, 1);
        require(miners[0] == mallory && payees[0] == alice && miners[1] == carol && payees[1] == carol, "frozen");
        _equal(controller.boardView(1, 1, alice).ownColumns, 1, "what pays alice is hers");

        _drainCap(1000);
        controller.openEpoch(1);
        (uint256 commitFrom, uint256 revealFrom, uint256 closeFrom) = controller.windows(1, 1);
        require(commitFrom + L / 4 == revealFrom && revealFrom + L / 4 == closeFrom, "windows");
        _commit(alice, hex"00000005", hex"00000001");
        _commit(bob, hex"00010001", hex"00010000");
        _forward(L / 4);
        _reveal(alice, hex"00000005", hex"00000001");
        _reveal(bob, hex"00010001", hex"00010000");
        require(board.row(1, 1, bob).status == WeightBoard.Status.Revealed, "row");
        _forward(L / 4);
        controller.closeEpoch(1, 16);
        _equal(controller.closingInfo(1, 1).columnsDone, 2, "closed");
        (uint256[] memory effective,) = consensus.closingRows(1, 1);
        _equal(effective[0], uint256(100 * TOKEN) * 16_383, "floored reliability");
        uint256[] memory scores = consensus.columnScores(1, 1, 0, 2);
        require(scores[1] > scores[0], "scores");
        controller.finalize(1, 1);

        EpochBook.Settlement memory money = controller.settlementInfo(1, 1);
        require(money.scaleNumerator == 1000 && money.scaleDenominator > 1000 && money.minted <= 1000, "scaled");
        _equal(controller.credit(1, 1, 100), money.slotCount, "all slots");
        _equal(distributor.totalCredited(), money.minted, "I2");
        EpochBook.Amount[] memory page = controller.creditPage(1, 1, 2, 10);
        require(page.length == money.slotCount - 2 && page[0].role == HederaTokenDistributor.Role.Validator, "page");
        _equal(vault.remainingCap(), 1000 - money.minted, "I3");
    }

    function test_WithoutAnyCapLeftAnEpochIsEmpty() public {
        _stake(alice, 100 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        _register(carol);
        controller.openEpoch(1);
        _drainCap(0);
        controller.openEpoch(1);
        _commit(alice, hex"0005", hex"0000");
        _forward(L / 4);
        _reveal(alice, hex"0005", hex"0000");
        _forward(L / 4);
        controller.closeEpoch(1, 16);
        HTS.refuse(HtsStandIn.mintToken.selector, Codes.TOKEN_MAX_SUPPLY_REACHED);
        controller.finalize(1, 1);
        _equal(uint256(controller.epochInfo(1, 1).state), uint256(EpochBook.State.Empty), "no mint is tried");
    }

    /// @dev Leaves so many units of the cap.
    function _drainCap(uint64 rest) private {
        vault.setMinter(address(this));
        uint64 left = vault.remainingCap() - rest;
        while (left > 0) {
            uint64 part = left < CAP_PER_DAY ? left : CAP_PER_DAY;
            vault.mint(int64(part));
            left -= part;
            _forward(1 days);
        }
        vault.setMinter(address(distributor));
    }

    function _commit(address validator, bytes memory weights, bytes memory reliability) private {
        bytes32 hash = controller.epochInfo(1, 1).snapshotHash;
        bytes32 commitment = board.commitHash(
            1, 1, validator, hash, sha256(abi.encodePacked(SECRET)), weights, reliability, bytes32(0)
        );
        vm.prank(validator);
        board.commit(1, 1, commitment);
    }

    function _reveal(address validator, bytes memory weights, bytes memory reliability) private {
        vm.prank(validator);
        board.reveal(1, 1, SECRET, weights, reliability, bytes32(0));
    }
}
