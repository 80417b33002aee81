// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Controlled} from "../src/Controlled.sol";
import {StakeVault} from "../src/StakeVault.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";
import {HederaTokens} from "../src/libraries/HederaTokens.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene} from "./TestScene.sol";

contract StakeVaultTest is TestScene {
    function test_StakingNeedsAnAllowance() public {
        vm.startPrank(alice);
        vm.expectRevert(
            abi.encodeWithSelector(
                HederaTokens.HederaTokenCallFailed.selector,
                HtsStandIn.transferFrom.selector,
                Codes.SPENDER_DOES_NOT_HAVE_ALLOWANCE
            )
        );
        stakes.stake(1);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeInvalidAmount.selector, 0));
        stakes.stake(0);
        vm.stopPrank();
        _stake(alice, 10 * TOKEN);
        _equal(stakes.stakeOf(alice), 10 * TOKEN, "staked");
        _equal(_balance(address(stakes)), 10 * TOKEN, "held");
    }

    function test_InitialisesOnceAndMayBeAssociatedAlready() public {
        vm.expectRevert(StakeVault.StakeAlreadyInitialised.selector);
        stakes.initialise();
        StakeVault other = StakeVault(_deploy("StakeVault", abi.encode(address(this), subnets, vault)));
        vm.prank(alice);
        vm.expectRevert(StakeVault.StakeNotInitialised.selector);
        other.stake(1);
        vm.prank(address(other));
        HTS.associateToken(address(other), token);
        other.initialise();
        require(other.token() == token, "194 is success");
    }

    function test_UnbondingTakesThreeEpochsAndHasNoVote() public {
        _stake(alice, 10 * TOKEN);
        vm.startPrank(alice);
        stakes.delegate(alice);
        stakes.requestPermit(1);
        _equal(stakes.getVotes(alice), 10 * TOKEN, "votes");
        stakes.unstake(4 * TOKEN);
        _equal(stakes.getVotes(alice), 6 * TOKEN, "unbonding has no vote");
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeNothingToWithdraw.selector, alice));
        stakes.withdraw();
        _forward(3 * L - 1);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeNothingToWithdraw.selector, alice));
        stakes.withdraw();
        _forward(1);
        _equal(stakes.withdraw(), 4 * TOKEN, "released");
        vm.stopPrank();
        _equal(_balance(alice), GRANT - 6 * TOKEN, "paid");
    }

    function test_GivingThePermitBackDoesNotShortenUnbonding() public {
        _stake(alice, 10 * TOKEN);
        vm.startPrank(alice);
        stakes.requestPermit(1);
        stakes.releasePermit(1);
        _equal(stakes.unbondingSeconds(alice), 3 * L, "still three epochs");
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakePermitMissing.selector, 1, alice));
        stakes.releasePermit(1);
        vm.stopPrank();
    }

    function test_AFullPermitArrayTakesMoreThanItsSmallest() public {
        _forward(1 days);
        _associate(carol);
        vault.releaseGenesis(2);
        _stake(alice, 10 * TOKEN);
        _stake(bob, 5 * TOKEN);
        _stake(carol, 5 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        vm.prank(bob);
        stakes.requestPermit(1);
        vm.prank(carol);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeTooSmall.selector, 5 * TOKEN, 5 * TOKEN + 1));
        stakes.requestPermit(1);
        _stake(carol, 1);
        vm.prank(carol);
        stakes.requestPermit(1);
        require(!stakes.hasPermit(1, bob) && stakes.hasPermit(1, carol) && stakes.hasPermit(1, alice), "replaced");
        _equal(stakes.subnetsOf(bob).length, 0, "bob left");
        (address[] memory validators,) = stakes.snapshot(1, 1, 1);
        require(validators.length == 1 && validators[0] == alice, "a smaller array keeps the greatest");
        (validators,) = stakes.snapshot(1, 2, 6 * TOKEN);
        require(validators.length == 1 && validators[0] == alice, "the threshold counts at the snapshot");
    }

    function test_PermitsNeedTheThresholdAndAreGrantedOnce() public {
        _stake(alice, TOKEN - 1);
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeTooSmall.selector, TOKEN - 1, TOKEN));
        stakes.requestPermit(1);
        vm.stopPrank();
        _stake(alice, 1);
        vm.startPrank(alice);
        stakes.requestPermit(1);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakePermitExists.selector, 1, alice));
        stakes.requestPermit(1);
        vm.stopPrank();
    }

    function test_OnlyTheControllerSlashes() public {
        vm.expectRevert(abi.encodeWithSelector(Controlled.ControlledUnauthorized.selector, address(this)));
        stakes.slash(alice, 1);
    }

    function testFuzz_SlashingReachesUnbondingStakeAndIsBurned(uint64 staked, uint64 unstaked, uint64 cut) public {
        staked = 1 + staked % GRANT;
        unstaked = unstaked % (staked + 1);
        _stake(alice, staked);
        if (unstaked > 0) {
            vm.prank(alice);
            stakes.unstake(unstaked);
        }
        vm.prank(address(controller));
        uint64 taken = stakes.slash(alice, cut);
        _equal(taken, cut < staked ? cut : staked, "never more than there is");
        _equal(stakes.totalStaked() + stakes.totalUnbonding() + stakes.slashedPending(), staked, "sub-balances");
        _equal(_balance(address(stakes)), staked, "nothing left yet");
        if (taken > 0) {
            stakes.burnSlashed();
            _equal(vault.totalBurned(), taken, "burned");
            _equal(_balance(address(stakes)), staked - taken, "and gone");
        }
        _forward(31 days);
        uint64 left = stakes.stakeOf(alice);
        if (left > 0) {
            vm.prank(alice);
            stakes.unstake(left);
            _forward(31 days);
        }
        if (staked > taken) {
            vm.prank(alice);
            _equal(stakes.withdraw(), staked - taken, "the rest comes back");
        }
        _equal(_balance(address(stakes)), 0, "empty");
    }

    function test_UnbondingsAreBounded() public {
        _stake(alice, 100);
        vm.startPrank(alice);
        for (uint256 i = 0; i < 16; i++) {
            stakes.unstake(1);
        }
        vm.expectRevert(StakeVault.StakeTooManyUnbondings.selector);
        stakes.unstake(1);
        vm.expectRevert(abi.encodeWithSelector(StakeVault.StakeInvalidAmount.selector, 1000));
        stakes.unstake(1000);
        _forward(3 * L);
        stakes.withdraw();
        vm.stopPrank();
        _equal(stakes.unbondingsOf(alice).length, 0, "all withdrawn");
    }

    function test_VotesCountInSeconds() public view {
        _equal(stakes.clock(), block.timestamp, "clock");
        require(keccak256(bytes(stakes.CLOCK_MODE())) == keccak256("mode=timestamp"), "mode");
    }
}
