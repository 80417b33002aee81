// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ECDSA} from "@openzeppelin/contracts/utils/cryptography/ECDSA.sol";
import {MessageHashUtils} from "@openzeppelin/contracts/utils/cryptography/MessageHashUtils.sol";
import {InstanceRegistry} from "./InstanceRegistry.sol";

/// @title Slashing of proven equivocation
/// @notice Two answers that one instance signed for the same round and nonce, and that differ, cost it its bond. Only this is
///         slashed: it proves itself. Evidence counts for seven days from the later of the two, as long as a bond stays.
contract EvidenceCourt {
    /// @param issuedAt seconds since the epoch
    struct AnswerStatement {
        uint256 instanceId;
        bytes32 roundId;
        bytes32 requestHash;
        bytes32 nonce;
        bytes32 answerHash;
        uint64 issuedAt;
    }

    bytes32 private constant STATEMENT_TYPE = keccak256(
        "AnswerStatement(uint256 instanceId,bytes32 roundId,bytes32 requestHash,bytes32 nonce,bytes32 answerHash,uint64 issuedAt)"
    );
    bytes32 private constant DOMAIN_TYPE =
        keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)");
    uint256 private constant EVIDENCE_LIFE = 7 days;

    InstanceRegistry public immutable instances;

    event EquivocationProven(
        uint256 indexed instanceId, bytes32 indexed roundId, bytes32 nonce, address indexed by, uint256 slashed
    );

    error CourtNotEquivocation();
    error CourtEvidenceExpired(uint256 until);
    error CourtWrongSigner(uint256 instanceId, address signer, address key);
    error CourtNothingToSlash(uint256 instanceId);

    constructor(InstanceRegistry instances_) {
        instances = instances_;
    }

    /// @notice Takes the instance's bond, a tenth of it for the caller.
    /// @return slashed tinybar
    function submit(
        AnswerStatement calldata first,
        bytes calldata firstSignature,
        AnswerStatement calldata second,
        bytes calldata secondSignature
    ) external returns (uint256 slashed) {
        bool sameQuestion = first.instanceId == second.instanceId && first.roundId == second.roundId
            && first.nonce == second.nonce;
        if (!sameQuestion || first.answerHash == second.answerHash) revert CourtNotEquivocation();
        uint256 later = first.issuedAt > second.issuedAt ? first.issuedAt : second.issuedAt;
        if (block.timestamp > later + EVIDENCE_LIFE) revert CourtEvidenceExpired(later + EVIDENCE_LIFE);
        _checkSigner(first, firstSignature);
        _checkSigner(second, secondSignature);
        slashed = instances.slashBond(first.instanceId, payable(msg.sender));
        if (slashed == 0) revert CourtNothingToSlash(first.instanceId);
        emit EquivocationProven(first.instanceId, first.roundId, first.nonce, msg.sender, slashed);
    }

    /// @notice The EIP-712 digest that a miner signs, in the domain of the instance registry.
    function digestOf(AnswerStatement calldata statement) public view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(DOMAIN_TYPE, keccak256("TensorNode"), keccak256("1"), block.chainid, address(instances))
        );
        return MessageHashUtils.toTypedDataHash(domain, keccak256(abi.encode(STATEMENT_TYPE, statement)));
    }

    /// @dev Against the key that was valid when the answer was issued.
    function _checkSigner(AnswerStatement calldata statement, bytes calldata signature) private view {
        address signer = ECDSA.recover(digestOf(statement), signature);
        address key = instances.keyAt(statement.instanceId, statement.issuedAt);
        if (signer != key) revert CourtWrongSigner(statement.instanceId, signer, key);
    }
}
