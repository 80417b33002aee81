// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Hashes} from "@openzeppelin/contracts/utils/cryptography/Hashes.sol";

/// @title Merkle tree over an epoch's amounts
/// @notice Nodes hash their sorted children, so a proof verifies with OpenZeppelin's MerkleProof; the last node of an odd
///         level moves up as it is.
library AmountsTree {
    function leaf(uint256 slot, address account, uint256 role, uint256 amount) internal pure returns (bytes32) {
        return keccak256(bytes.concat(keccak256(abi.encode(slot, account, role, amount))));
    }

    /// @dev Overwrites `nodes`, of which there is at least one.
    function root(bytes32[] memory nodes) internal pure returns (bytes32) {
        uint256 count = nodes.length;
        while (count > 1) {
            uint256 next;
            for (uint256 i = 0; i + 1 < count; i += 2) {
                nodes[next++] = Hashes.commutativeKeccak256(nodes[i], nodes[i + 1]);
            }
            if (count % 2 == 1) nodes[next++] = nodes[count - 1];
            count = next;
        }
        return nodes[0];
    }
}
