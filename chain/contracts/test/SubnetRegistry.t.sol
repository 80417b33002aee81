// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {TestScene} from "./TestScene.sol";

contract SubnetRegistryTest is TestScene {
    function test_GenesisSubnetHasTheDeployedShareAndLaterOnesNone() public {
        (, uint32 first) = subnets.ownerAndShare(1);
        _equal(first, 1_000_000, "genesis share");
        vm.prank(alice);
        uint256 id = subnets.createSubnet{value: DEPOSIT}("Vision", 1002, _parameters());
        (address owner, uint32 second) = subnets.ownerAndShare(id);
        require(id == 2 && owner == alice && second == 0, "no share until governance gives one");
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetSharesExceeded.selector, 1_000_001));
        subnets.setEmissionShare(2, 1);
        subnets.setEmissionShare(1, 400_000);
        subnets.setEmissionShare(2, 600_000);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, alice));
        subnets.setEmissionShare(2, 0);
        _equal(subnets.getSubnetPage(0, 10).length, 2, "page");
        _equal(subnets.getSubnetPage(1, 10)[0].subnetId, 2, "second page");
    }

    function test_OnlyTheTimelockCreatesTheGenesisSubnet() public {
        SubnetRegistry fresh = SubnetRegistry(_deploy("SubnetRegistry", abi.encode(address(this), 0, 0)));
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        fresh.createSubnet("X", 1, _parameters());
    }

    function test_OnlyTheOwnerRetiresAndOffersItsSubnet() public {
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        subnets.retire(1);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        subnets.offerOwnership(1, mallory);
        vm.stopPrank();
    }

    function test_DepositMustBeExact() public {
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetDepositWrong.selector, DEPOSIT - 1, DEPOSIT));
        subnets.createSubnet{value: DEPOSIT - 1}("X", 1, _parameters());
    }

    function testFuzz_ParametersStayInsideTheirBounds(uint16 owner, uint16 validator, uint16 kappa, uint32 length) public {
        SubnetRegistry.Parameters memory p = _parameters();
        (owner, validator, kappa) = (owner % 8000, validator % 8000, 3000 + kappa % 4000);
        (p.ownerBps, p.validatorBps, p.kappaBps, p.epochSeconds) = (owner, validator, kappa, length % 40 days);
        p.minerBps = owner + validator <= 10_000 ? 10_000 - owner - validator : 1000;
        bool split = owner >= 1000 && owner <= 6000 && validator >= 1000 && validator <= 6000 && p.minerBps >= 1000
            && p.minerBps <= 6000 && uint256(owner) + validator + p.minerBps == 10_000;
        bool valid = split && kappa >= 4000 && kappa <= 6000 && p.epochSeconds >= 8 && p.epochSeconds <= 30 days;
        try subnets.updateParameters(1, p) {
            require(valid, "accepted out of bounds");
        } catch {
            require(!valid, "refused inside bounds");
        }
    }

    function test_EachBoundIsNamed() public {
        SubnetRegistry.Parameters memory p = _parameters();
        p.maxValidators = 65;
        _refused(p, "maxValidators", 65);
        p = _parameters();
        p.maxInstances = 257;
        _refused(p, "maxInstances", 257);
        p = _parameters();
        p.forfeitPpm = 50_001;
        _refused(p, "forfeitPpm", 50_001);
        p = _parameters();
        p.minStake = 0;
        _refused(p, "minStake", 0);
        p = _parameters();
        p.bondTinybar = 1e13 + 1;
        _refused(p, "bondTinybar", 1e13 + 1);
    }

    function _refused(SubnetRegistry.Parameters memory p, bytes32 name, uint256 value) private {
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetParameterOutOfBounds.selector, name, value));
        subnets.updateParameters(1, p);
    }

    function test_AChangeIsAnnouncedTwoEpochsAhead() public {
        SubnetRegistry.Parameters memory p = _parameters();
        p.kappaBps = 5500;
        subnets.updateParameters(1, p);
        _forward(2 * L - 1);
        _equal(subnets.parameters(1).kappaBps, 5000, "not yet");
        _forward(1);
        _equal(subnets.parameters(1).kappaBps, 5500, "now");
        p.kappaBps = 4500;
        subnets.updateParameters(1, p);
        _equal(subnets.parameters(1).kappaBps, 5500, "the one that held goes on holding");
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        subnets.updateParameters(1, p);
    }

    function test_DepositLeavesSevenDaysAfterRetiring() public {
        vm.prank(alice);
        subnets.createSubnet{value: DEPOSIT}("Vision", 1002, _parameters());
        vm.startPrank(alice);
        vm.expectPartialRevert(SubnetRegistry.SubnetDepositLocked.selector);
        subnets.withdrawDeposit(2);
        subnets.retire(2);
        _forward(7 days - 1);
        vm.expectPartialRevert(SubnetRegistry.SubnetDepositLocked.selector);
        subnets.withdrawDeposit(2);
        _forward(1);
        uint256 before = alice.balance;
        subnets.withdrawDeposit(2);
        subnets.withdrawDeposit(2);
        _equal(alice.balance, before + DEPOSIT, "once");
        vm.stopPrank();
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetIsRetired.selector, 2));
        subnets.setEmissionShare(2, 1);
    }

    function test_OwnershipIsTakenByACallOfTheNewOwner() public {
        subnets.offerOwnership(1, alice);
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        subnets.acceptOwnershipOf(1);
        vm.prank(alice);
        subnets.acceptOwnershipOf(1);
        require(subnets.subnet(1).owner == alice, "new owner");
    }

    function test_PauseStopsRegistrationsAndEpochs() public {
        vm.prank(mallory);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnauthorized.selector, 1, mallory));
        subnets.pause(1, true);
        subnets.pause(1, true);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceSubnetClosed.selector, 1));
        instances.registerInstance{value: BOND}(1, alice, true, "http://a");
        vm.expectPartialRevert(bytes4(keccak256("EpochSubnetClosed(uint256)")));
        controller.openEpoch(1);
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnknown.selector, 9));
        subnets.pause(9, true);
    }
}
