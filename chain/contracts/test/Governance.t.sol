// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {TimelockController} from "@openzeppelin/contracts/governance/TimelockController.sol";
import {IGovernor} from "@openzeppelin/contracts/governance/IGovernor.sol";
import {TensorNodeGovernor} from "../src/TensorNodeGovernor.sol";
import {TestScene} from "./TestScene.sol";

/// @dev Alice (100) and Bob (300) have stake; the timelock owns the subnet registry.
contract GovernanceTest is TestScene {
    TimelockController private _timelock;
    TensorNodeGovernor private _governor;

    function setUp() public override {
        super.setUp();
        address[] memory nobody = new address[](0);
        address[] memory anybody = new address[](1);
        _timelock = new TimelockController(100, nobody, anybody, address(this));
        _governor =
            TensorNodeGovernor(payable(_deploy("TensorNodeGovernor", abi.encode(stakes, _timelock, 10, 100, TOKEN, 50))));
        _timelock.grantRole(_timelock.PROPOSER_ROLE(), address(_governor));
        _timelock.grantRole(_timelock.CANCELLER_ROLE(), address(_governor));
        _timelock.renounceRole(bytes32(0), address(this));
        subnets.transferOwnership(address(_timelock));
        vm.prank(address(_timelock));
        subnets.acceptOwnership();
        _stake(alice, 100 * TOKEN);
        _stake(bob, 300 * TOKEN);
        vm.prank(alice);
        stakes.delegate(alice);
        vm.prank(bob);
        stakes.delegate(bob);
        _forward(1);
    }

    function test_AProposalIsVotedQueuedAndExecuted() public {
        uint256 id = _propose("lower");
        _forward(11);
        vm.prank(bob);
        _governor.castVote(id, 1);
        _forward(101);
        require(_governor.proposalNeedsQueuing(id), "through the timelock");
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = _call();
        _governor.queue(targets, values, data, keccak256("lower"));
        vm.expectRevert();
        _governor.execute(targets, values, data, keccak256("lower"));
        _forward(100);
        _governor.execute(targets, values, data, keccak256("lower"));
        _equal(subnets.subnet(1).emissionSharePpm, 900_000, "done");
        _equal(uint256(_governor.state(id)), uint256(IGovernor.ProposalState.Executed), "executed");
    }

    function test_WithoutAQuorumNothingHappens() public {
        uint256 id = _propose("few");
        _forward(11);
        vm.prank(alice);
        _governor.castVote(id, 1);
        _forward(101);
        _equal(uint256(_governor.state(id)), uint256(IGovernor.ProposalState.Defeated), "a quarter is no half");
    }

    function test_UnbondingStakeHasNoVote() public {
        vm.prank(bob);
        stakes.unstake(300 * TOKEN);
        uint256 id = _propose("unbonding");
        _forward(11);
        vm.prank(bob);
        _equal(_governor.castVote(id, 1), 0, "no weight");
    }

    function test_WhoHasNoStakeProposesNothingAndAProposerMayCancel() public {
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = _call();
        vm.prank(mallory);
        vm.expectRevert();
        _governor.propose(targets, values, data, "mine");
        uint256 id = _propose("cancelled");
        vm.prank(alice);
        _governor.cancel(targets, values, data, keccak256("cancelled"));
        _equal(uint256(_governor.state(id)), uint256(IGovernor.ProposalState.Canceled), "cancelled");
    }

    function test_TheSubnetOwnerKeepsItsParametersAndGovernanceMayChangeThemToo() public {
        subnets.updateParameters(1, _parameters());
        vm.prank(address(_timelock));
        subnets.updateParameters(1, _parameters());
        vm.prank(mallory);
        vm.expectRevert();
        subnets.updateParameters(1, _parameters());
    }

    function _propose(string memory text) private returns (uint256) {
        (address[] memory targets, uint256[] memory values, bytes[] memory data) = _call();
        vm.prank(alice);
        return _governor.propose(targets, values, data, text);
    }

    function _call() private view returns (address[] memory targets, uint256[] memory values, bytes[] memory data) {
        (targets, values, data) = (new address[](1), new uint256[](1), new bytes[](1));
        targets[0] = address(subnets);
        data[0] = abi.encodeCall(subnets.setEmissionShare, (1, 900_000));
    }
}
