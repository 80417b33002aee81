// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title Gateways and validators: the caller's own entry, with the history of its request keys
abstract contract NodeDirectory {
    /// @param requestKey Ed25519 public key that signs this node's HTTP requests
    struct NodeView {
        address account;
        bytes32 requestKey;
        uint64 changedAt;
        string gatewayUrl;
        string evidenceUrl;
    }

    /// @param validUntil first second at which the key no longer holds; 0 while it does
    struct RequestKeyPeriod {
        bytes32 key;
        uint64 validFrom;
        uint64 validUntil;
    }

    struct Node {
        uint64 changedAt;
        string gatewayUrl;
        string evidenceUrl;
    }

    uint256 private constant MAX_NODE_URL_BYTES = 200;

    address[] private _nodeAccounts;
    mapping(address account => Node) private _nodes;
    mapping(address account => RequestKeyPeriod[]) private _requestKeys;

    event NodeChanged(address indexed account, bytes32 requestKey, string gatewayUrl, string evidenceUrl);

    error NodeKeyZero();
    error NodeUrlTooLong(uint256 length);

    /// @notice Sets the caller's own entry as gateway or validator; a url may be empty.
    function setNode(bytes32 requestKey, string calldata gatewayUrl, string calldata evidenceUrl) external {
        if (requestKey == 0) revert NodeKeyZero();
        if (bytes(gatewayUrl).length > MAX_NODE_URL_BYTES) revert NodeUrlTooLong(bytes(gatewayUrl).length);
        if (bytes(evidenceUrl).length > MAX_NODE_URL_BYTES) revert NodeUrlTooLong(bytes(evidenceUrl).length);
        uint64 time = uint64(block.timestamp);
        RequestKeyPeriod[] storage keys = _requestKeys[msg.sender];
        if (keys.length == 0) {
            _nodeAccounts.push(msg.sender);
            keys.push(RequestKeyPeriod(requestKey, time, 0));
        } else if (keys[keys.length - 1].key != requestKey) {
            keys[keys.length - 1].validUntil = time;
            keys.push(RequestKeyPeriod(requestKey, time, 0));
        }
        _nodes[msg.sender] = Node(time, gatewayUrl, evidenceUrl);
        emit NodeChanged(msg.sender, requestKey, gatewayUrl, evidenceUrl);
    }

    function nodeCount() external view returns (uint256) {
        return _nodeAccounts.length;
    }

    /// @notice An account's entry; key and time are zero when it has none.
    function node(address account) public view returns (NodeView memory) {
        Node storage entry = _nodes[account];
        RequestKeyPeriod[] storage keys = _requestKeys[account];
        bytes32 key = keys.length == 0 ? bytes32(0) : keys[keys.length - 1].key;
        return NodeView(account, key, entry.changedAt, entry.gatewayUrl, entry.evidenceUrl);
    }

    /// @notice Nodes in the order of their first entry, from position `offset` on, at most `limit`.
    function getNodePage(uint256 offset, uint256 limit) external view returns (NodeView[] memory page) {
        uint256 left = offset < _nodeAccounts.length ? _nodeAccounts.length - offset : 0;
        page = new NodeView[](left < limit ? left : limit);
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = node(_nodeAccounts[offset + i]);
        }
    }

    function requestKeyHistory(address account) external view returns (RequestKeyPeriod[] memory) {
        return _requestKeys[account];
    }
}
