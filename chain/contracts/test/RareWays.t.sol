// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EpochBook} from "../src/EpochBook.sol";
import {EpochController} from "../src/EpochController.sol";
import {InstanceBook} from "../src/InstanceBook.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {NodeDirectory} from "../src/NodeDirectory.sol";
import {StakeVault} from "../src/StakeVault.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {Emission} from "../src/libraries/Emission.sol";
import {TestScene} from "./TestScene.sol";

/// @title Ways through the contracts that hardly anybody takes: empty pages, ids that are none, what governance made smaller
contract RareWaysTest is TestScene {
    bytes32 private constant SECRET = bytes32(uint256(42));

    function test_PagesEndWhereTheListsEnd() public {
        vm.prank(alice);
        instances.setNode(bytes32(uint256(1)), "http://a", "http://b");
        vm.prank(bob);
        instances.setNode(bytes32(uint256(2)), "", "");
        _equal(instances.getNodePage(0, 1).length, 1, "as many as asked for");
        _equal(instances.getNodePage(0, 9).length, 2, "as many as there are");
        _equal(instances.getNodePage(2, 9).length, 0, "behind the last node");
        NodeDirectory.NodeView memory none = instances.node(carol);
        require(none.requestKey == 0 && none.changedAt == 0, "no entry");
        subnets.createSubnet{value: DEPOSIT}("Vision", 1002, _parameters());
        _equal(subnets.getSubnetPage(0, 1).length, 1, "as many as asked for");
        _equal(subnets.getSubnetPage(0, 9).length, 2, "as many as there are");
        _equal(subnets.getSubnetPage(2, 9).length, 0, "behind the last subnet");
    }

    function test_ZeroIsNoId() public {
        vm.expectRevert(abi.encodeWithSelector(InstanceBook.InstanceUnknown.selector, 0));
        instances.getInstance(0);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnknown.selector, 0));
        subnets.subnet(0);
        require(!subnets.exists(0) && subnets.exists(1) && !subnets.exists(2), "ids begin with 1");
    }

    function test_AVaultNeedsACap() public {
        vm.expectRevert(TokenVault.TokenVaultInvalidCap.selector);
        new TokenVault(address(this), 0, CAP_PER_DAY, 8, new TokenVault.GenesisGrant[](0));
    }

    function test_WithoutASubnetStakeUnbondsAtOnce() public {
        SubnetRegistry none = new SubnetRegistry(address(this), DEPOSIT, 0);
        StakeVault other = StakeVault(_deploy("StakeVault", abi.encode(address(this), none, vault)));
        _equal(other.unbondingSeconds(alice), 0, "no epoch to wait for");
    }

    function test_PermitsAreGivenBackInAnyOrder() public {
        SubnetRegistry.Parameters memory rules = _parameters();
        rules.epochSeconds = 2 * L;
        subnets.createSubnet{value: DEPOSIT}("Vision", 1002, rules);
        _stake(alice, 10 * TOKEN);
        vm.startPrank(alice);
        stakes.requestPermit(1);
        stakes.requestPermit(2);
        stakes.releasePermit(2);
        stakes.releasePermit(1);
        vm.stopPrank();
        _equal(stakes.subnetsOf(alice).length, 0, "none");
        _equal(stakes.unbondingSeconds(alice), 6 * L, "the longest that was held counts, not the last");
    }

    function test_TheSmallestOfSeveralPermitsIsWhereverItStands() public {
        _stake(alice, 5 * TOKEN);
        _stake(bob, 10 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        vm.prank(bob);
        stakes.requestPermit(1);
        _forward(1 days);
        _associate(carol);
        vault.releaseGenesis(2);
        _stake(carol, 7 * TOKEN);
        vm.prank(carol);
        stakes.requestPermit(1);
        require(!stakes.hasPermit(1, alice) && stakes.hasPermit(1, bob), "the first was the smallest");
    }

    function test_ASubnetMadeSmallerPrunesNobodyForANewcomer() public {
        _register(bob);
        _register(bob);
        SubnetRegistry.Parameters memory rules = _parameters();
        rules.maxInstances = 1;
        subnets.updateParameters(1, rules);
        _forward(2 * L);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceSubnetFull.selector, 1, 1));
        this.register(carol);
    }

    function test_EmissionEndsAfterSixtyFourHalvings() public pure {
        _equal(Emission.pot(type(uint64).max, 0, 1, 63, 1 days, 1_000_000), 1, "the last unit");
        _equal(Emission.pot(type(uint64).max, 0, 1, 64, 1 days, 1_000_000), 0, "none");
        _equal(Emission.pot(type(uint64).max, 0, 1, type(uint64).max, 1 days, 1_000_000), 0, "for ever");
        _equal(Emission.pot(86_400, 10, 1, 10, 1, 1_000_000), 1, "from the first second on");
        _equal(Emission.pot(86_400, 10, 1, 9, 1, 1_000_000), 1, "and before the schedule begins");
    }

    function test_WithoutAForfeitABrokenPromiseCostsTheEpochAlone() public {
        SubnetRegistry.Parameters memory rules = _parameters();
        rules.forfeitPpm = 0;
        subnets.updateParameters(1, rules);
        _forward(2 * L);
        _validate();
        bytes32 hash = controller.epochInfo(1, 1).snapshotHash;
        vm.prank(alice);
        board.commit(1, 1, hash);
        _forward(L / 2);
        controller.closeEpoch(1, 16);
        _equal(stakes.stakeOf(alice), 10 * TOKEN, "nothing slashed");
        controller.finalize(1, 1);
        _equal(uint256(controller.epochInfo(1, 1).state), uint256(EpochBook.State.Empty), "nothing minted");
    }

    /// @dev No bond at all needs shares below 2^32 / 10^4, which 256 columns do not reach: the engine's answer is replaced.
    function test_ValidatorsWithoutABondAreNotPaidAndTheRestIs() public {
        _validate();
        bytes32 hash = controller.epochInfo(1, 1).snapshotHash;
        bytes32 commitment =
            board.commitHash(1, 1, alice, hash, sha256(abi.encodePacked(SECRET)), hex"0001", hex"0000", 0);
        vm.prank(alice);
        board.commit(1, 1, commitment);
        _forward(L / 4);
        vm.prank(alice);
        board.reveal(1, 1, SECRET, hex"0001", hex"0000", 0);
        _forward(L / 4);
        controller.closeEpoch(1, 16);
        vm.mockCall(
            address(consensus), abi.encodeCall(consensus.claims, (1, 1)), abi.encode(new uint256[](1), uint256(0))
        );
        controller.finalize(1, 1);
        _equal(controller.creditAt(1, 1, 1).amount, 0, "no validator");
        uint256 others = uint256(controller.creditAt(1, 1, 0).amount) + controller.creditAt(1, 1, 2).amount
            + controller.creditAt(1, 1, 3).amount;
        _equal(controller.settlementInfo(1, 1).minted, others, "owner, miner and closer are paid");
    }

    /// @dev The second controller never opened an epoch of this subnet; the third still ends the first's.
    function test_AnEpochEndsWithTheNextOneWhoeverOpenedIt() public {
        _stake(alice, 10 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        _register(bob);
        controller.openEpoch(1);
        EpochController second = _replaceController(controller);
        EpochController third = _replaceController(second);
        vm.expectPartialRevert(EpochController.EpochTooEarly.selector);
        third.openEpoch(1);
        _forward(L);
        _equal(third.openEpoch(1), 2, "numbers go on");
        _equal(controller.epochInfo(1, 1).end, third.epochInfo(1, 2).start, "one ends when the next begins");
        require(third.controllerOf(1, 1) == address(controller), "the first's");
        subnets.createSubnet{value: DEPOSIT}("Vision", 1002, _parameters());
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochNoValidatorOrInstance.selector, 2));
        third.openEpoch(2);
    }

    function register(address miner) external {
        _register(miner);
    }

    /// @dev Alice validates, Bob serves; the first epoch has just ended.
    function _validate() private {
        _stake(alice, 10 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        _register(bob);
        controller.openEpoch(1);
        _forward(L);
        controller.openEpoch(1);
    }
}
