// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ConsensusEngine} from "../src/ConsensusEngine.sol";
import {Controlled} from "../src/Controlled.sol";
import {EpochBook} from "../src/EpochBook.sol";
import {EpochController} from "../src/EpochController.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {IPruneOrder} from "../src/interfaces/IPruneOrder.sol";
import {WeightBoard} from "../src/WeightBoard.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {YumaConsensus} from "../src/libraries/YumaConsensus.sol";
import {TestScene} from "./TestScene.sol";

/// @dev Alice validates; Bob serves up to 20 instances. Closing in chunks, seats with gaps, pruning, replaced controllers.
contract EngineTest is TestScene {
    bytes32 private constant SECRET = bytes32(uint256(42));
    bytes32 private constant SALT = bytes32(uint256(7));

    function setUp() public override {
        super.setUp();
        _stake(alice, 100 * TOKEN);
        vm.prank(alice);
        stakes.requestPermit(1);
        SubnetRegistry.Parameters memory wide = _parameters();
        wide.maxInstances = 20;
        subnets.updateParameters(1, wide);
        _forward(2 * L);
    }

    function test_ChunksOfSeatsWithGapsCloseAsOne() public {
        for (uint256 i = 0; i < 20; i++) {
            _register(bob);
        }
        _epoch(1, 20);
        // Three leave: seats 0, 9 and 19 are free, one is taken by a newcomer.
        vm.startPrank(bob);
        instances.setState(1, false);
        instances.setState(10, false);
        instances.setState(20, false);
        vm.stopPrank();
        _register(bob);
        // The running epoch still has the twenty of its opening.
        _epoch(2, 20);
        _epoch(3, 18);
        uint256[] memory scores = consensus.columnScores(1, 3, 0, 18);
        require(scores[0] > 0 && scores[17] > 0, "scores");
        (uint256[] memory parts, uint256 total) = consensus.claims(1, 3);
        require(parts.length == 1 && parts[0] == total && total > 0, "claims");
        ConsensusEngine.Progress memory progress = consensus.progressOf(1, 3);
        require(progress.begun && progress.columnsDone == 18 && progress.previous == 2, "progress");
        _equal(consensus.placeOf(1).latest, 3, "latest");
    }

    function test_ANewcomerTakesTheSeatOfWhoEarnedLeast() public {
        SubnetRegistry.Parameters memory rules = _parameters();
        rules.immunitySeconds = 1 days;
        subnets.updateParameters(1, rules);
        _forward(2 * L);
        _register(bob);
        _register(carol);
        _forward(1 days);
        _register(bob);
        _register(bob);
        vm.expectPartialRevert(InstanceRegistry.InstanceSubnetFull.selector);
        this.register(carol);
        // Weights 1, 2, 3, 4: instance 1 is least; 3 and 4 are immune.
        _epoch(1, 4);
        _equal(consensus.pruneCandidate(1), 1, "least of those that are not immune");
        uint256 id = _register(mallory);
        _equal(instances.getInstance(id).instanceId, 5, "the newcomer");
        require(!instances.getInstance(1).state, "switched off");
        require(instances.getInstancePage(1, 0, 1)[0].instanceId == 5, "in its seat");
        _equal(instances.activeCount(1), 4, "still full");
        // Each consensus names one; who lost its seat does not get it back from itself.
        vm.prank(bob);
        vm.expectPartialRevert(InstanceRegistry.InstanceSubnetFull.selector);
        instances.setState(1, true);
        vm.expectPartialRevert(InstanceRegistry.InstanceSubnetFull.selector);
        this.register(carol);
    }

    function test_WithoutAnOrderAFullSubnetStaysFull() public {
        instances.setPruneOrder(IPruneOrder(address(0)));
        for (uint256 i = 0; i < 20; i++) {
            _register(bob);
        }
        vm.expectPartialRevert(InstanceRegistry.InstanceSubnetFull.selector);
        this.register(bob);
    }

    function test_EqualScoresArePrunedBySeed() public {
        _register(bob);
        _register(carol);
        _register(bob);
        _weights(1, hex"000100010001");
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        uint256 first = consensus.pruneCandidate(1);
        require(first >= 1 && first <= 3, "one of them");
    }

    function test_OnlyControllersAndOneEpochAtATime() public {
        ConsensusEngine.Terms memory terms;
        ConsensusEngine.Voters memory voters;
        vm.expectRevert(abi.encodeWithSelector(Controlled.ControlledUnauthorized.selector, address(this)));
        consensus.begin(1, 1, 0, terms, voters);
        vm.expectRevert(abi.encodeWithSelector(Controlled.ControlledUnauthorized.selector, address(this)));
        consensus.close(1, 1, new uint256[](0));
        consensus.setController(address(this));
        vm.expectRevert(abi.encodeWithSelector(ConsensusEngine.EngineNotRunning.selector, 1, 1));
        consensus.close(1, 1, new uint256[](0));
        voters.validators = new address[](1);
        voters.stakes = new uint256[](1);
        voters.weightSums = new uint32[](1);
        consensus.begin(1, 1, 1, terms, voters);
        vm.expectRevert(abi.encodeWithSelector(ConsensusEngine.EngineBusy.selector, 1, 1));
        consensus.begin(1, 2, 1, terms, voters);
        vm.expectRevert(abi.encodeWithSelector(ConsensusEngine.EngineNotRunning.selector, 1, 1));
        consensus.close(1, 1, new uint256[](2));
        vm.prank(mallory);
        vm.expectRevert();
        consensus.release(1);
        consensus.release(1);
        vm.expectRevert(abi.encodeWithSelector(ConsensusEngine.EngineBusy.selector, 1, 1));
        consensus.begin(1, 1, 1, terms, voters);
        // A consensus of no columns is over at once, and all bonds with it.
        consensus.begin(1, 2, 0, terms, voters);
        _equal(consensus.placeOf(1).running, 0, "over");
    }

    function test_BondsFollowAValidatorToAnotherRow() public {
        consensus.setController(address(this));
        ConsensusEngine.Terms memory terms;
        ConsensusEngine.Voters memory voters;
        (voters.validators, voters.stakes, voters.weightSums) = (new address[](2), new uint256[](2), new uint32[](2));
        (voters.validators[0], voters.validators[1]) = (alice, bob);
        consensus.begin(1, 1, 0, terms, voters);
        (voters.validators[0], voters.validators[1]) = (bob, carol);
        consensus.begin(1, 2, 0, terms, voters);
        (voters.validators[0], voters.validators[1]) = (carol, bob);
        consensus.begin(1, 3, 0, terms, voters);
        _equal(consensus.progressOf(1, 3).rows, 2, "rows");
        // More rows than before, and both of them further down.
        (voters.validators, voters.stakes, voters.weightSums) = (new address[](4), new uint256[](4), new uint32[](4));
        (voters.validators[0], voters.validators[1]) = (alice, mallory);
        (voters.validators[2], voters.validators[3]) = (carol, bob);
        consensus.begin(1, 9, 0, terms, voters);
        _equal(consensus.progressOf(1, 9).rows, 4, "more rows");
        terms.kappaBps = 10_001;
        consensus.begin(1, 10, 1, terms, voters);
        vm.expectRevert(YumaConsensus.YumaInvalidTerms.selector);
        consensus.close(1, 10, new uint256[](1));
    }

    /// @dev A newcomer beside one who stays: it takes the lane that is free, and its seats have gaps.
    function test_ANewcomersLaneBeginsEmptyAndUnweightedColumnsEarnNothing() public {
        for (uint256 i = 0; i < 5; i++) {
            _register(carol);
        }
        vm.prank(carol);
        instances.setState(1, false);
        bytes memory weights = hex"0001000200000000";
        _weights(1, weights);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        _equal(consensus.columnScores(1, 1, 2, 4)[0], 0, "not weighted");
        _stake(bob, 50 * TOKEN);
        vm.prank(bob);
        stakes.requestPermit(1);
        _forward(L);
        controller.openEpoch(1);
        _forward(L / 2);
        controller.closeEpoch(1, 16);
        controller.finalize(1, 2);
        _forward(L);
        controller.openEpoch(1);
        bytes32 hash = controller.epochInfo(1, 3).snapshotHash;
        bytes32 secretHash = sha256(abi.encodePacked(SECRET));
        bytes memory opinions = hex"00000000";
        for (uint160 i = 0; i < 2; i++) {
            bytes32 commitment = board.commitHash(1, 3, _person(i), hash, secretHash, weights, opinions, SALT);
            vm.prank(_person(i));
            board.commit(1, 3, commitment);
        }
        _forward(L / 4);
        for (uint160 i = 0; i < 2; i++) {
            vm.prank(_person(i));
            board.reveal(1, 3, SECRET, weights, opinions, SALT);
        }
        _forward(L / 4);
        controller.closeEpoch(1, 16);
        (uint256[] memory parts, uint256 total) = consensus.claims(1, 3);
        require(parts.length == 2 && parts[0] > 2 * parts[1] && parts[1] > 0, "old bonds earn more");
        _equal(parts[0] + parts[1], total, "all");
    }

    function test_ARevokedControllerHasNoRightAnyMore() public {
        consensus.revokeController(address(controller));
        require(consensus.controller() == address(0), "nobody");
        consensus.revokeController(address(1));
    }

    function test_AReplacedControllerSettlesWhatItOpened() public {
        _register(bob);
        controller.openEpoch(1);
        EpochController second = _replaceController(controller);
        require(second.lastEpochOf(1) == 1 && second.controllerOf(1, 1) == address(controller), "the first's");
        require(second.controllerOf(1, 2) == address(second), "its own to come");
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochControllerReplaced.selector, second));
        controller.openEpoch(1);
        vm.expectPartialRevert(EpochController.EpochTooEarly.selector);
        second.openEpoch(1);
        _forward(L);
        _equal(second.openEpoch(1), 2, "numbers go on");
        require(second.controllerOf(1, 1) == address(controller), "still");
        _vote(second, 1, hex"0001");
        controller.closeEpoch(1, 16);
        controller.finalize(1, 1);
        controller.credit(1, 1, 100);
        _equal(uint256(controller.epochInfo(1, 1).state), uint256(EpochBook.State.Claimable), "paid by the first");
        // A third that follows before the second opened anything in another subnet.
        EpochController third = _replaceController(second);
        _forward(L);
        _equal(third.openEpoch(1), 3, "and on");
        _vote(third, 2, hex"0001");
        second.closeEpoch(1, 16);
        second.finalize(1, 2);
        require(second.settlementInfo(1, 2).minted > 0, "paid by the second");
        _equal(consensus.progressOf(1, 2).previous, 1, "bonds went on");
        _equal(third.lastEpochOf(7), 0, "no such subnet");
        require(third.controllerOf(1, 1) == address(controller), "through two");
    }

    function test_TheGuardianPausesFinalizeForAWhileAndNotAgain() public {
        _register(bob);
        _weights(1, hex"0001");
        controller.closeEpoch(1, 16);
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochUnauthorized.selector, address(this)));
        controller.pauseFinalize(1);
        vm.startPrank(mallory);
        vm.expectPartialRevert(EpochController.EpochPauseRefused.selector);
        controller.pauseFinalize(0);
        vm.expectPartialRevert(EpochController.EpochPauseRefused.selector);
        controller.pauseFinalize(72 hours + 1);
        controller.pauseFinalize(72 hours);
        vm.stopPrank();
        vm.expectPartialRevert(EpochController.EpochFinalizePaused.selector);
        controller.finalize(1, 1);
        vm.prank(bob);
        vm.expectRevert(abi.encodeWithSelector(EpochController.EpochUnauthorized.selector, bob));
        controller.resumeFinalize();
        vm.prank(mallory);
        controller.resumeFinalize();
        vm.prank(mallory);
        vm.expectPartialRevert(EpochController.EpochPauseRefused.selector);
        controller.pauseFinalize(1);
        controller.finalize(1, 1);
        _forward(17 days);
        vm.prank(mallory);
        controller.pauseFinalize(1);
        controller.resumeFinalize();
        controller.setGuardian(address(0));
        vm.prank(mallory);
        vm.expectPartialRevert(EpochController.EpochUnauthorized.selector);
        controller.pauseFinalize(1);
    }

    function register(address miner) external {
        _register(miner);
    }

    /// @dev A whole epoch with ascending weights, closed in chunks of 16.
    function _epoch(uint256 epoch, uint256 columns) private {
        bytes memory weights = new bytes(2 * columns);
        for (uint256 j = 0; j < columns; j++) {
            weights[2 * j + 1] = bytes1(uint8(j + 1));
        }
        _weights(epoch, weights);
        controller.closeEpoch(1, 16);
        controller.closeEpoch(1, 16);
        controller.finalize(1, epoch);
        controller.credit(1, epoch, 5);
        controller.credit(1, epoch, 100);
        _equal(distributor.totalCredited(), vault.totalMinted(), "I2");
        _equal(controller.creditAt(1, epoch, 0).amount, controller.creditPage(1, epoch, 0, 1)[0].amount, "the owner");
    }

    function _weights(uint256 epoch, bytes memory weights) private {
        if (epoch == 1) controller.openEpoch(1);
        _forward(L);
        controller.openEpoch(1);
        _vote(controller, epoch, weights);
    }

    function _vote(EpochController current, uint256 epoch, bytes memory weights) private {
        bytes32 hash = EpochController(current.controllerOf(1, epoch)).epochInfo(1, epoch).snapshotHash;
        bytes32 secretHash = sha256(abi.encodePacked(SECRET));
        bytes32 commitment = board.commitHash(1, epoch, alice, hash, secretHash, weights, hex"0000", SALT);
        vm.prank(alice);
        board.commit(1, epoch, commitment);
        _forward(L / 4);
        vm.prank(alice);
        board.reveal(1, epoch, SECRET, weights, hex"0000", SALT);
        _forward(L / 4);
    }
}
