// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {EvidenceCourt} from "../src/EvidenceCourt.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {TestScene} from "./TestScene.sol";

/// @dev Carol serves instance 1, whose answers key 0xA5 signs; Mallory brings evidence.
contract CourtTest is TestScene {
    uint256 private constant KEY = 0xA5;
    uint64 private _issued;

    function setUp() public override {
        super.setUp();
        vm.prank(carol);
        instances.registerInstanceWithKey{value: BOND}(1, carol, true, "http://c", carol, vm.addr(KEY), 0);
        _issued = uint64(block.timestamp);
    }

    function test_TwoAnswersToOneNonceCostTheBond() public {
        uint256 before = mallory.balance;
        uint256 treasury = address(this).balance;
        _equal(_submit(_statement(1, 5), _statement(2, 9)), BOND, "the whole bond");
        _equal(mallory.balance, before + BOND / 10, "a tenth");
        _equal(address(this).balance, treasury + BOND - BOND / 10, "the rest to the timelock");
        _equal(instances.activeCount(1), 0, "it has lost its seat");
        vm.prank(carol);
        instances.setState(1, true);
        _equal(instances.activeCount(1), 0, "for good");
        EvidenceCourt.AnswerStatement memory first = _statement(1, 5);
        EvidenceCourt.AnswerStatement memory second = _statement(2, 9);
        (bytes memory a, bytes memory b) = (_sign(KEY, first), _sign(KEY, second));
        vm.expectRevert(abi.encodeWithSelector(EvidenceCourt.CourtNothingToSlash.selector, 1));
        court.submit(first, a, second, b);
        vm.startPrank(carol);
        instances.deregister(1);
        _forward(7 days);
        uint256 left = carol.balance;
        instances.withdrawBond(1);
        _equal(carol.balance, left, "nothing is left");
        vm.stopPrank();
    }

    function test_OnlyTheSameInstanceRoundAndNonceWithOtherAnswersAreEquivocation() public {
        EvidenceCourt.AnswerStatement memory first = _statement(1, 0);
        EvidenceCourt.AnswerStatement[4] memory others = [first, _statement(2, 0), _statement(2, 0), _statement(2, 0)];
        others[1].instanceId = 2;
        others[2].roundId = bytes32(uint256(3));
        others[3].nonce = bytes32(uint256(3));
        for (uint256 i = 0; i < 4; i++) {
            vm.expectRevert(EvidenceCourt.CourtNotEquivocation.selector);
            court.submit(first, "", others[i], "");
        }
    }

    function test_EvidenceExpiresSevenDaysAfterTheLaterAnswer() public {
        EvidenceCourt.AnswerStatement memory first = _statement(1, 50);
        EvidenceCourt.AnswerStatement memory second = _statement(2, 0);
        (bytes memory a, bytes memory b) = (_sign(KEY, first), _sign(KEY, second));
        _forward(7 days + 51);
        vm.expectRevert(abi.encodeWithSelector(EvidenceCourt.CourtEvidenceExpired.selector, _issued + 50 + 7 days));
        court.submit(first, a, second, b);
        vm.warp(uint256(_issued) + 50 + 7 days);
        _equal(court.submit(first, a, second, b), BOND, "to the second");
    }

    function test_BothMustBeSignedByTheKeyThatHeldThen() public {
        EvidenceCourt.AnswerStatement memory first = _statement(1, 0);
        EvidenceCourt.AnswerStatement memory second = _statement(2, 20);
        (bytes memory a, bytes memory b) = (_sign(KEY, first), _sign(KEY, second));
        bytes memory foreign = _sign(0xB6, second);
        vm.expectPartialRevert(EvidenceCourt.CourtWrongSigner.selector);
        court.submit(first, a, second, foreign);
        vm.expectPartialRevert(EvidenceCourt.CourtWrongSigner.selector);
        court.submit(first, foreign, second, b);
        _forward(10);
        vm.prank(carol);
        instances.rotateKey(1, vm.addr(0xC7));
        // The second was issued after the rotation.
        vm.expectPartialRevert(EvidenceCourt.CourtWrongSigner.selector);
        court.submit(first, a, second, b);
        _equal(court.submit(first, a, second, _sign(0xC7, second)), BOND, "each with its own key");
    }

    function test_OnlyTheCourtTakesBonds() public {
        vm.expectRevert(abi.encodeWithSelector(InstanceRegistry.InstanceUnauthorized.selector, court, address(this)));
        instances.slashBond(1, payable(mallory));
        instances.setCourt(address(0));
        vm.prank(mallory);
        vm.expectRevert();
        instances.setCourt(mallory);
    }

    function _statement(uint256 answer, uint64 later) private view returns (EvidenceCourt.AnswerStatement memory) {
        bytes32 round = bytes32(uint256(7));
        return EvidenceCourt.AnswerStatement(1, round, bytes32(uint256(8)), bytes32(uint256(9)), bytes32(answer), _issued + later);
    }

    function _submit(EvidenceCourt.AnswerStatement memory first, EvidenceCourt.AnswerStatement memory second)
        private
        returns (uint256)
    {
        (bytes memory a, bytes memory b) = (_sign(KEY, first), _sign(KEY, second));
        vm.prank(mallory);
        return court.submit(first, a, second, b);
    }

    function _sign(uint256 key, EvidenceCourt.AnswerStatement memory statement) private view returns (bytes memory) {
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(key, court.digestOf(statement));
        return abi.encodePacked(r, s, v);
    }
}
