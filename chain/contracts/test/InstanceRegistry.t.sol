// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {InstanceBook} from "../src/InstanceBook.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {NodeDirectory} from "../src/NodeDirectory.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {TestScene} from "./TestScene.sol";

contract InstanceRegistryTest is TestScene {
    function test_TheFoundingFormIsNotActiveWithoutAnAnswerKey() public {
        vm.startPrank(alice);
        uint256 id = instances.registerInstance{value: BOND}(1, alice, true, "http://a");
        _equal(instances.activeCount(1), 0, "no key");
        instances.rotateKey(id, address(1));
        _equal(instances.activeCount(1), 1, "with key");
        instances.setState(id, false);
        _equal(instances.activeCount(1), 0, "switched off");
        instances.setState(id, true);
        vm.stopPrank();
        InstanceRegistry.InstanceView[] memory list = instances.getActiveInstancesBySubnet(1);
        require(list.length == 1 && list[0].subnetId == 1 && list[0].minerAddress == alice && list[0].state, "tuple");
        require(keccak256(bytes(list[0].url)) == keccak256("http://a"), "url");
    }

    function test_OnlyTheMinerOrItsDelegateActs() public {
        uint256 id = _register(alice);
        vm.startPrank(mallory);
        bytes memory refusal = abi.encodeWithSelector(InstanceRegistry.InstanceUnauthorized.selector, alice, mallory);
        vm.expectRevert(refusal);
        instances.registerInstance{value: BOND}(1, alice, true, "http://a");
        vm.expectRevert(refusal);
        instances.setState(id, false);
        vm.expectRevert(refusal);
        instances.rotateKey(id, mallory);
        vm.expectRevert(refusal);
        instances.updateInstance(id, "http://evil", 0);
        vm.expectRevert(refusal);
        instances.deregister(id);
        vm.expectRevert(refusal);
        instances.setPayee(id, mallory);
        vm.expectRevert(refusal);
        instances.withdrawBond(id);
        vm.stopPrank();
        vm.prank(alice);
        instances.setDelegate(bob, true);
        vm.startPrank(bob);
        instances.setState(id, false);
        uint256 second = instances.registerInstance{value: BOND}(1, alice, true, "http://b");
        require(instances.getInstance(second).minerAddress == alice, "in the miner's name");
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceUnauthorized.selector, alice, bob));
        instances.setPayee(id, bob);
        vm.stopPrank();
    }

    function test_APayeeMustHaveAgreedByItsOwnCall() public {
        uint256 id = _register(alice);
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstancePayeeNotWilling.selector, bob, alice));
        instances.setPayee(id, bob);
        vm.prank(bob);
        instances.acceptPayment(alice, true);
        vm.prank(alice);
        instances.setPayee(id, bob);
        require(instances.getInstance(id).payee == bob, "payee");
    }

    function test_IdsAreNeverReusedAndTheOldestIsReturned() public {
        uint256 first = _register(alice);
        uint256 second = _register(alice);
        vm.startPrank(alice);
        instances.updateInstance(second, "http://second", 0);
        instances.deregister(first);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceIsRemoved.selector, first));
        instances.setState(first, true);
        vm.stopPrank();
        (uint256 subnet, address miner,, string memory url) = instances.instances(alice, 1);
        require(subnet == 1 && miner == alice && keccak256(bytes(url)) == keccak256("http://second"), "oldest left");
        _equal(_register(alice), 3, "a new id");
        (, miner,,) = instances.instances(bob, 1);
        require(miner == address(0), "none");
    }

    function testFuzz_TheActiveListIsExactlyTheActiveOnes(uint8[24] calldata steps) public {
        uint256[] memory ids = new uint256[](4);
        for (uint256 i = 0; i < 4; i++) {
            ids[i] = _register(alice);
        }
        for (uint256 i = 0; i < steps.length; i++) {
            uint256 id = ids[steps[i] % 4];
            vm.prank(alice);
            if (steps[i] % 16 == 15) {
                try instances.deregister(id) {} catch {}
            } else {
                try instances.setState(id, steps[i] & 32 != 0) {} catch {}
            }
        }
        uint256 active;
        for (uint256 i = 0; i < 4; i++) {
            InstanceRegistry.InstanceDetail memory entry = instances.getInstance(ids[i]);
            if (entry.state && !entry.removed) active++;
        }
        InstanceRegistry.InstanceDetail[] memory page = instances.getInstancePage(1, 0, 100);
        _equal(page.length, active, "count");
        for (uint256 i = 0; i < page.length; i++) {
            require(page[i].state && !page[i].removed, "active");
            for (uint256 j = 0; j < i; j++) {
                require(page[i].instanceId != page[j].instanceId, "once");
            }
        }
    }

    function test_AFullSubnetRefusesAFurtherActiveInstance() public {
        for (uint256 i = 0; i < 4; i++) {
            _register(alice);
        }
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceSubnetFull.selector, 1, 4));
        instances.registerInstanceWithKey{value: BOND}(1, bob, true, "http://b", bob, address(1), 0);
    }

    function test_TheBondLeavesSevenDaysAfterRemoval() public {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceBondTooSmall.selector, BOND - 1, BOND));
        instances.registerInstance{value: BOND - 1}(1, alice, true, "http://a");
        uint256 id = instances.registerInstance{value: BOND + 5}(1, alice, true, "http://a");
        vm.expectPartialRevert(InstanceRegistry.InstanceBondLocked.selector);
        instances.withdrawBond(id);
        instances.deregister(id);
        _forward(7 days - 1);
        vm.expectPartialRevert(InstanceRegistry.InstanceBondLocked.selector);
        instances.withdrawBond(id);
        _forward(1);
        uint256 before = alice.balance;
        instances.withdrawBond(id);
        instances.withdrawBond(id);
        _equal(alice.balance, before + BOND + 5, "once");
        vm.stopPrank();
    }

    function test_KeysKeepTheirHistory() public {
        uint256 id = _register(alice);
        uint64 time = uint64(block.timestamp);
        vm.warp(time + 10);
        vm.startPrank(alice);
        vm.expectRevert(InstanceRegistry.InstanceKeyZero.selector);
        instances.rotateKey(id, address(0));
        instances.rotateKey(id, address(7));
        vm.warp(time + 20);
        instances.deregister(id);
        vm.stopPrank();
        require(instances.keyAt(id, time - 1) == address(0), "before");
        require(instances.keyAt(id, time + 9) == address(0x4E7), "first");
        require(instances.keyAt(id, time + 10) == address(7), "second");
        require(instances.keyAt(id, time + 20) == address(0), "removed");
        _equal(instances.keyHistory(id).length, 2, "history");
    }

    function test_UrlsAreBounded() public {
        vm.startPrank(alice);
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceUrlInvalid.selector, 0));
        instances.registerInstance{value: BOND}(1, alice, true, "");
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceUrlInvalid.selector, 201));
        instances.registerInstance{value: BOND}(1, alice, true, string(new bytes(201)));
        vm.expectRevert(abi.encodeWithSelector(SubnetRegistry.SubnetUnknown.selector, 2));
        instances.registerInstance{value: BOND}(2, alice, true, "http://a");
        vm.expectRevert(abi.encodeWithSelector(InstanceBook.InstanceUnknown.selector, 1));
        instances.setState(1, true);
        vm.stopPrank();
    }

    function test_ANodeKeepsTheHistoryOfItsRequestKeys() public {
        vm.startPrank(alice);
        vm.expectRevert(NodeDirectory.NodeKeyZero.selector);
        instances.setNode(0, "", "");
        instances.setNode(bytes32(uint256(1)), "http://gateway", "http://evidence");
        instances.setNode(bytes32(uint256(1)), "http://moved", "");
        _equal(instances.requestKeyHistory(alice).length, 1, "the same key");
        _forward(5);
        instances.setNode(bytes32(uint256(2)), "http://moved", "");
        vm.expectRevert(abi.encodeWithSelector(NodeDirectory.NodeUrlTooLong.selector, 201));
        instances.setNode(bytes32(uint256(2)), string(new bytes(201)), "");
        vm.stopPrank();
        NodeDirectory.RequestKeyPeriod[] memory keys = instances.requestKeyHistory(alice);
        require(keys.length == 2 && keys[0].validUntil == block.timestamp && keys[1].validUntil == 0, "history");
        NodeDirectory.NodeView[] memory page = instances.getNodePage(0, 5);
        require(page.length == 1 && page[0].account == alice && page[0].requestKey == bytes32(uint256(2)), "page");
        _equal(instances.nodeCount(), 1, "one node");
    }
}
