// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FeeCollector} from "../src/FeeCollector.sol";
import {TestScene} from "./TestScene.sol";

/// @dev Alice asks, Bob is the gateway, Carol the miner; this contract owns subnet 1 and is the timelock.
contract FeesTest is TestScene {
    uint64 private _until;

    function setUp() public override {
        super.setUp();
        _associate(carol);
        _deposit(alice, 500 * TOKEN);
        _until = uint64(block.timestamp) + 10 days;
    }

    function test_FeesAreSharedAndTheRestBurns() public {
        _lease(100 * TOKEN);
        _settle(1, 10 * TOKEN + 3);
        // 15 %, 5 % and 10 % floored; the miner has what they leave.
        uint64 amount = 10 * TOKEN + 3;
        _equal(fees.earnedOf(bob), amount * 15 / 100, "gateway");
        _equal(fees.earnedOf(address(this)), amount * 5 / 100, "owner");
        _equal(fees.burnPending(), amount / 10, "burn");
        _equal(fees.earnedOf(carol), amount - amount * 15 / 100 - amount * 5 / 100 - amount / 10, "miner");
        (uint64 left,) = fees.leaseOf(alice, bob);
        _equal(left, 100 * TOKEN - amount, "the lease");
        fees.burn();
        _equal(vault.totalBurned(), amount / 10, "by the vault");
        uint256 before = _balance(carol);
        uint64 earned = fees.earnedOf(carol);
        vm.startPrank(carol);
        _equal(fees.withdrawEarnings(), earned, "paid");
        vm.expectRevert(abi.encodeWithSelector(FeeCollector.FeeInvalidAmount.selector, 0, 0));
        fees.withdrawEarnings();
        vm.stopPrank();
        _equal(_balance(carol), before + earned, "once");
        vm.expectRevert(abi.encodeWithSelector(FeeCollector.FeeInvalidAmount.selector, 0, 0));
        fees.burn();
        _books();
    }

    function test_ASettlementIsBookedOnceAndNeverAboveTheLease() public {
        _lease(10 * TOKEN);
        _settle(1, 4 * TOKEN);
        FeeCollector.Charge[] memory charges = _charge(4 * TOKEN);
        vm.startPrank(bob);
        vm.expectPartialRevert(FeeCollector.FeeAlreadySettled.selector);
        fees.settle(1, 3, 1, charges);
        vm.expectRevert(abi.encodeWithSelector(FeeCollector.FeeTooManyCharges.selector, 0));
        fees.settle(1, 3, 2, new FeeCollector.Charge[](0));
        vm.expectRevert(abi.encodeWithSelector(FeeCollector.FeeTooManyCharges.selector, 101));
        fees.settle(1, 3, 2, new FeeCollector.Charge[](101));
        charges[0].amount = 6 * TOKEN + 1;
        vm.expectRevert(
            abi.encodeWithSelector(FeeCollector.FeeLeaseExceeded.selector, alice, 6 * TOKEN + 1, 6 * TOKEN)
        );
        fees.settle(1, 3, 2, charges);
        charges[0].amount = 0;
        vm.expectPartialRevert(FeeCollector.FeeLeaseExceeded.selector);
        fees.settle(1, 3, 2, charges);
        vm.stopPrank();
        _books();
    }

    function test_LeasesEndAndComeBack() public {
        _lease(10 * TOKEN);
        vm.startPrank(alice);
        vm.expectPartialRevert(FeeCollector.FeeInvalidLease.selector);
        fees.openLease(bob, TOKEN, _until - 1);
        vm.expectPartialRevert(FeeCollector.FeeInvalidLease.selector);
        fees.openLease(carol, TOKEN, uint64(block.timestamp));
        uint64 tooLong = uint64(block.timestamp) + 30 days + 1;
        vm.expectPartialRevert(FeeCollector.FeeInvalidLease.selector);
        fees.openLease(carol, TOKEN, tooLong);
        fees.openLease(bob, TOKEN, _until);
        vm.expectPartialRevert(FeeCollector.FeeLeaseRuns.selector);
        fees.closeLease(alice, bob);
        vm.stopPrank();
        _forward(10 days + 1 days);
        _settle(1, TOKEN);
        _forward(1);
        FeeCollector.Charge[] memory charges = _charge(TOKEN);
        vm.prank(bob);
        vm.expectPartialRevert(FeeCollector.FeeLeaseOver.selector);
        fees.settle(1, 3, 2, charges);
        vm.prank(alice);
        fees.closeLease(alice, bob);
        _equal(fees.freeOf(alice), 499 * TOKEN, "all but what was used");
        vm.prank(alice);
        fees.withdraw(499 * TOKEN);
        _equal(fees.totalFree(), 0, "taken out");
        _books();
    }

    function test_ASpenderGivesALeaseBackAtOnce() public {
        _lease(10 * TOKEN);
        vm.prank(bob);
        fees.closeLease(alice, bob);
        _equal(fees.freeOf(alice), 500 * TOKEN, "free again");
        _books();
    }

    function test_AmountsAreBounded() public {
        vm.startPrank(alice);
        vm.expectPartialRevert(FeeCollector.FeeInvalidAmount.selector);
        fees.deposit(0);
        vm.expectPartialRevert(FeeCollector.FeeInvalidAmount.selector);
        fees.deposit(uint64(type(int64).max) + 1);
        vm.expectPartialRevert(FeeCollector.FeeInvalidAmount.selector);
        fees.withdraw(0);
        vm.expectPartialRevert(FeeCollector.FeeInvalidAmount.selector);
        fees.withdraw(500 * TOKEN + 1);
        vm.expectPartialRevert(FeeCollector.FeeInvalidAmount.selector);
        fees.openLease(bob, 500 * TOKEN + 1, _until);
        vm.stopPrank();
    }

    function test_TheSplitIsGovernedAndBounded() public {
        FeeCollector.Split memory split = FeeCollector.Split(4000, 500, 500, 5000);
        fees.setSplit(split);
        split.burnBps = 4999;
        vm.expectRevert(FeeCollector.FeeInvalidSplit.selector);
        fees.setSplit(split);
        split = FeeCollector.Split(3999, 500, 500, 5001);
        vm.expectRevert(FeeCollector.FeeInvalidSplit.selector);
        fees.setSplit(split);
        vm.prank(bob);
        vm.expectRevert();
        fees.setSplit(FeeCollector.Split(10_000, 0, 0, 0));
    }

    function test_ItIsInitialisedOnceAndAfterTheToken() public {
        vm.expectRevert(FeeCollector.FeeAlreadyInitialised.selector);
        fees.initialise();
        FeeCollector.Split memory split = FeeCollector.Split(10_000, 0, 0, 0);
        address none = _deploy("TokenVault", abi.encode(address(this), CAP, CAP_PER_DAY, 8, new uint256[](0)));
        FeeCollector early = FeeCollector(_deploy("FeeCollector", abi.encode(address(this), none, subnets, split)));
        vm.expectRevert(FeeCollector.FeeNotInitialised.selector);
        early.initialise();
        vm.expectRevert(FeeCollector.FeeNotInitialised.selector);
        early.deposit(1);
    }

    function _deposit(address payer, uint64 amount) private {
        vm.startPrank(payer);
        HTS.approve(token, address(fees), amount);
        fees.deposit(amount);
        vm.stopPrank();
    }

    function _lease(uint64 amount) private {
        vm.prank(alice);
        fees.openLease(bob, amount, _until);
    }

    function _settle(uint256 number, uint64 amount) private {
        FeeCollector.Charge[] memory charges = _charge(amount);
        vm.prank(bob);
        fees.settle(1, 3, number, charges);
    }

    function _charge(uint64 amount) private view returns (FeeCollector.Charge[] memory charges) {
        charges = new FeeCollector.Charge[](1);
        charges[0] = FeeCollector.Charge(alice, carol, amount);
    }

    /// @dev I9: the balance is the sum of the named sub-balances.
    function _books() private view {
        uint256 sum = uint256(fees.totalFree()) + fees.totalLeased() + fees.totalEarned() + fees.burnPending();
        _equal(_balance(address(fees)), sum, "balance");
    }
}
