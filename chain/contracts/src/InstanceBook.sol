// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

/// @title What the instance registry remembers, and how anybody reads it
abstract contract InstanceBook {
    /// @notice The founding form of an entry.
    struct InstanceView {
        uint256 subnetId;
        address minerAddress;
        bool state;
        string url;
    }

    struct InstanceDetail {
        uint256 instanceId;
        uint256 subnetId;
        address minerAddress;
        address payee;
        bool state;
        bool removed;
        address answerKey;
        bytes32 modelDigest;
        uint64 registeredAt;
        uint64 removedAt;
        uint256 bondTinybar;
        string url;
    }

    /// @param validUntil first second at which the key no longer holds; 0 while it does
    struct KeyPeriod {
        address key;
        uint64 validFrom;
        uint64 validUntil;
    }

    /// @param seat place among the subnet's active instances, kept while active
    /// @param immune true while it cannot be replaced by a newcomer
    struct Active {
        uint64 instanceId;
        address miner;
        address payee;
        uint8 seat;
        bool immune;
    }

    struct Instance {
        address miner;
        uint32 subnetId;
        uint32 seatPlusOne;
        bool state;
        address payee;
        uint64 registeredAt;
        bool forfeited;
        address answerKey;
        uint64 removedAt;
        uint256 bond;
        bytes32 modelDigest;
        string url;
    }

    /// @notice Number of instances ever registered; ids run from 1.
    uint256 public instanceCount;
    mapping(uint256 instanceId => Instance) internal _instances;
    mapping(uint256 instanceId => KeyPeriod[]) internal _keys;
    /// @dev By seat; 0 for a free one. Seats never move, because consensus bonds are kept by seat.
    mapping(uint256 subnetId => uint64[256]) internal _seats;
    /// @dev Bit s is set when seat s is taken.
    mapping(uint256 subnetId => uint256) internal _taken;
    /// @notice Number of active instances of a subnet.
    mapping(uint256 subnetId => uint256) public activeCount;
    mapping(address miner => mapping(uint256 subnetId => uint64[])) internal _ofMiner;

    error InstanceUnknown(uint256 instanceId);

    /// @notice The miner's oldest registered instance in a subnet; all zero when it has none.
    function instances(address miner, uint256 subnet)
        external
        view
        returns (uint256 subnetId, address minerAddress, bool state, string memory url)
    {
        uint64[] storage ids = _ofMiner[miner][subnet];
        if (ids.length == 0) return (0, address(0), false, "");
        Instance storage entry = _instances[ids[0]];
        return (entry.subnetId, entry.miner, entry.state, entry.url);
    }

    /// @notice Ids of all instances that the miner has in a subnet, oldest first.
    function instanceIdsOf(address minerAddress, uint256 subnetId) external view returns (uint64[] memory) {
        return _ofMiner[minerAddress][subnetId];
    }

    /// @notice All active instances of a subnet in the founding form, by their seats.
    function getActiveInstancesBySubnet(uint256 subnetId) external view returns (InstanceView[] memory list) {
        uint256[] memory ids = _activeIds(subnetId);
        list = new InstanceView[](ids.length);
        for (uint256 i = 0; i < list.length; i++) {
            Instance storage entry = _instances[ids[i]];
            list[i] = InstanceView(entry.subnetId, entry.miner, entry.state, entry.url);
        }
    }

    /// @notice Active instances of a subnet from position `offset` on, at most `limit`, by their seats.
    function getInstancePage(uint256 subnetId, uint256 offset, uint256 limit)
        external
        view
        returns (InstanceDetail[] memory page)
    {
        uint256[] memory ids = _activeIds(subnetId);
        uint256 left = offset < ids.length ? ids.length - offset : 0;
        page = new InstanceDetail[](left < limit ? left : limit);
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = getInstance(ids[offset + i]);
        }
    }

    function getInstance(uint256 instanceId) public view returns (InstanceDetail memory) {
        Instance storage entry = _known(instanceId);
        return InstanceDetail(
            instanceId,
            entry.subnetId,
            entry.miner,
            entry.payee,
            entry.state,
            entry.removedAt != 0,
            entry.answerKey,
            entry.modelDigest,
            entry.registeredAt,
            entry.removedAt,
            entry.bond,
            entry.url
        );
    }

    function keyHistory(uint256 instanceId) external view returns (KeyPeriod[] memory) {
        return _keys[instanceId];
    }

    /// @notice The answer key that held at a time (seconds since the epoch); zero when none did.
    function keyAt(uint256 instanceId, uint64 time) external view returns (address) {
        KeyPeriod[] storage keys = _keys[instanceId];
        for (uint256 i = keys.length; i > 0; i--) {
            KeyPeriod storage period = keys[i - 1];
            if (time >= period.validFrom) {
                return period.validUntil == 0 || time < period.validUntil ? period.key : address(0);
            }
        }
        return address(0);
    }

    /// @dev Ids of the active instances by their seats.
    function _activeIds(uint256 subnetId) internal view returns (uint256[] memory ids) {
        uint64[256] storage seats = _seats[subnetId];
        uint256 taken = _taken[subnetId];
        ids = new uint256[](activeCount[subnetId]);
        uint256 count;
        for (uint256 seat = 0; count < ids.length; seat++) {
            if ((taken >> seat) & 1 == 1) ids[count++] = seats[seat];
        }
    }

    function _known(uint256 instanceId) internal view returns (Instance storage) {
        if (instanceId == 0 || instanceId > instanceCount) revert InstanceUnknown(instanceId);
        return _instances[instanceId];
    }
}
