// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {NodeDirectory} from "./NodeDirectory.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";

/// @title Who serves where
/// @notice Only the miner, or a delegate that it named by its own call, changes an entry. Ids are never reused and the
///         history of answer keys is never deleted. Amounts are tinybar.
contract InstanceRegistry is NodeDirectory, ReentrancyGuard {
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

    struct Instance {
        address miner;
        uint32 subnetId;
        uint32 activePosition;
        bool state;
        address payee;
        uint64 registeredAt;
        address answerKey;
        uint64 removedAt;
        uint256 bond;
        bytes32 modelDigest;
        string url;
    }

    struct Registration {
        uint256 subnetId;
        address miner;
        bool state;
        address payee;
        address answerKey;
        bytes32 modelDigest;
    }

    uint256 private constant MAX_URL_BYTES = 200;
    uint256 private constant MAX_PER_MINER = 256;
    uint256 private constant BOND_LOCK = 7 days;

    SubnetRegistry public immutable subnets;
    /// @notice Number of instances ever registered; ids run from 1.
    uint256 public instanceCount;
    mapping(uint256 instanceId => Instance) private _instances;
    mapping(uint256 instanceId => KeyPeriod[]) private _keys;
    mapping(uint256 subnetId => uint64[]) private _active;
    mapping(address miner => mapping(uint256 subnetId => uint64[])) private _ofMiner;
    /// @notice True when the miner let this delegate change its entries.
    mapping(address miner => mapping(address delegate => bool)) public isDelegate;
    /// @notice True when the payee agreed to be paid for this miner's instances.
    mapping(address payee => mapping(address miner => bool)) public acceptsPaymentFor;

    event InstanceRegistered(
        uint256 indexed instanceId,
        uint256 indexed subnetId,
        address indexed minerAddress,
        address payee,
        bool state,
        address answerKey,
        bytes32 modelDigest,
        string url,
        uint256 bondTinybar
    );
    event InstanceChanged(
        uint256 indexed instanceId,
        uint256 indexed subnetId,
        address indexed minerAddress,
        address payee,
        bool state,
        address answerKey,
        bytes32 modelDigest,
        string url
    );
    event InstanceRemoved(uint256 indexed instanceId, uint256 indexed subnetId, address indexed minerAddress);
    event AnswerKeyRotated(uint256 indexed instanceId, address indexed previous, address indexed current, uint64 validFrom);
    event BondWithdrawn(uint256 indexed instanceId, address indexed minerAddress, uint256 amount);
    event DelegateChanged(address indexed minerAddress, address indexed delegate, bool allowed);
    event PayeeAcceptanceChanged(address indexed payee, address indexed minerAddress, bool accepted);

    error InstanceUnknown(uint256 instanceId);
    error InstanceIsRemoved(uint256 instanceId);
    error InstanceUnauthorized(address miner, address caller);
    error InstanceSubnetClosed(uint256 subnetId);
    error InstanceSubnetFull(uint256 subnetId, uint256 maxInstances);
    error InstanceTooMany(address miner, uint256 subnetId);
    error InstanceUrlInvalid(uint256 length);
    error InstanceBondTooSmall(uint256 sent, uint256 wanted);
    error InstanceBondLocked(uint256 instanceId, uint256 until);
    error InstancePayeeNotWilling(address payee, address miner);
    error InstanceKeyZero();

    constructor(SubnetRegistry subnets_) {
        subnets = subnets_;
    }

    /// @notice Names or removes a delegate of the caller.
    function setDelegate(address delegate, bool allowed) external {
        isDelegate[msg.sender][delegate] = allowed;
        emit DelegateChanged(msg.sender, delegate, allowed);
    }

    /// @notice The caller agrees (or no longer agrees) to be named as payee by a miner.
    function acceptPayment(address minerAddress, bool accepted) external {
        acceptsPaymentFor[msg.sender][minerAddress] = accepted;
        emit PayeeAcceptanceChanged(msg.sender, minerAddress, accepted);
    }

    /// @notice The founding form: no answer key yet, so the instance is not active until `rotateKey`.
    function registerInstance(uint256 subnetId, address minerAddress, bool state, string calldata url)
        external
        payable
        returns (uint256 instanceId)
    {
        return _register(Registration(subnetId, minerAddress, state, minerAddress, address(0), 0), url);
    }

    /// @notice The fuller form.
    /// @param payee who is credited; the miner itself, or an account that called `acceptPayment`
    /// @param answerKey address of the secp256k1 key that signs answers
    /// @param modelDigest SHA-256 of the model card
    function registerInstanceWithKey(
        uint256 subnetId,
        address minerAddress,
        bool state,
        string calldata url,
        address payee,
        address answerKey,
        bytes32 modelDigest
    ) external payable returns (uint256 instanceId) {
        if (answerKey == address(0)) revert InstanceKeyZero();
        return _register(Registration(subnetId, minerAddress, state, payee, answerKey, modelDigest), url);
    }

    function setState(uint256 instanceId, bool state) external {
        Instance storage entry = _mine(instanceId);
        entry.state = state;
        _placeActive(instanceId, entry);
        _emitChanged(instanceId, entry);
    }

    function updateInstance(uint256 instanceId, string calldata url, bytes32 modelDigest) external {
        Instance storage entry = _mine(instanceId);
        _checkUrl(url);
        entry.url = url;
        entry.modelDigest = modelDigest;
        _emitChanged(instanceId, entry);
    }

    /// @notice Names who is credited from the next snapshot on; a delegate may not do this.
    function setPayee(uint256 instanceId, address payee) external {
        Instance storage entry = _mine(instanceId);
        if (msg.sender != entry.miner) revert InstanceUnauthorized(entry.miner, msg.sender);
        _checkPayee(payee, entry.miner);
        entry.payee = payee;
        _emitChanged(instanceId, entry);
    }

    /// @notice A new answer key from this second on; earlier periods stay readable for ever.
    function rotateKey(uint256 instanceId, address answerKey) external {
        Instance storage entry = _mine(instanceId);
        if (answerKey == address(0)) revert InstanceKeyZero();
        _addKey(instanceId, entry, answerKey);
        _placeActive(instanceId, entry);
        _emitChanged(instanceId, entry);
    }

    /// @notice Removes an instance for good; the bond is free after 7 days.
    function deregister(uint256 instanceId) external {
        Instance storage entry = _mine(instanceId);
        entry.state = false;
        entry.removedAt = uint64(block.timestamp);
        _placeActive(instanceId, entry);
        KeyPeriod[] storage keys = _keys[instanceId];
        if (keys.length > 0) keys[keys.length - 1].validUntil = uint64(block.timestamp);
        _dropFromMiner(_ofMiner[entry.miner][entry.subnetId], uint64(instanceId));
        emit InstanceRemoved(instanceId, entry.subnetId, entry.miner);
    }

    /// @notice Pays the bond of a removed instance back to its miner.
    function withdrawBond(uint256 instanceId) external nonReentrant {
        Instance storage entry = _known(instanceId);
        if (msg.sender != entry.miner) revert InstanceUnauthorized(entry.miner, msg.sender);
        uint256 until = entry.removedAt == 0 ? type(uint256).max : entry.removedAt + BOND_LOCK;
        if (block.timestamp < until) revert InstanceBondLocked(instanceId, until);
        uint256 amount = entry.bond;
        entry.bond = 0;
        emit BondWithdrawn(instanceId, msg.sender, amount);
        Address.sendValue(payable(msg.sender), amount);
    }

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

    /// @notice All active instances of a subnet in the founding form.
    function getActiveInstancesBySubnet(uint256 subnetId) external view returns (InstanceView[] memory list) {
        uint64[] storage ids = _active[subnetId];
        list = new InstanceView[](ids.length);
        for (uint256 i = 0; i < list.length; i++) {
            Instance storage entry = _instances[ids[i]];
            list[i] = InstanceView(entry.subnetId, entry.miner, entry.state, entry.url);
        }
    }

    function activeCount(uint256 subnetId) external view returns (uint256) {
        return _active[subnetId].length;
    }

    /// @notice Active instances of a subnet from position `offset` on, at most `limit`.
    function getInstancePage(uint256 subnetId, uint256 offset, uint256 limit)
        external
        view
        returns (InstanceDetail[] memory page)
    {
        uint64[] storage ids = _active[subnetId];
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

    /// @notice What an epoch's snapshot freezes: active instances in their order, at most `limit`.
    function snapshot(uint256 subnetId, uint256 limit)
        external
        view
        returns (uint256[] memory ids, address[] memory miners, address[] memory payees)
    {
        uint64[] storage active = _active[subnetId];
        uint256 count = active.length < limit ? active.length : limit;
        ids = new uint256[](count);
        miners = new address[](count);
        payees = new address[](count);
        for (uint256 i = 0; i < count; i++) {
            uint256 id = active[i];
            Instance storage entry = _instances[id];
            ids[i] = id;
            miners[i] = entry.miner;
            payees[i] = entry.payee;
        }
    }

    function _register(Registration memory wanted, string calldata url) private returns (uint256 instanceId) {
        _checkCaller(wanted.miner);
        if (!subnets.isOpen(wanted.subnetId)) revert InstanceSubnetClosed(wanted.subnetId);
        _checkUrl(url);
        _checkPayee(wanted.payee, wanted.miner);
        uint64[] storage ofMiner = _ofMiner[wanted.miner][wanted.subnetId];
        if (ofMiner.length >= MAX_PER_MINER) revert InstanceTooMany(wanted.miner, wanted.subnetId);
        uint256 bond = subnets.parameters(wanted.subnetId).bondTinybar;
        if (msg.value < bond) revert InstanceBondTooSmall(msg.value, bond);

        instanceId = ++instanceCount;
        ofMiner.push(uint64(instanceId));
        Instance storage entry = _instances[instanceId];
        entry.miner = wanted.miner;
        entry.subnetId = uint32(wanted.subnetId);
        entry.state = wanted.state;
        entry.payee = wanted.payee;
        entry.registeredAt = uint64(block.timestamp);
        entry.bond = msg.value;
        entry.modelDigest = wanted.modelDigest;
        entry.url = url;
        emit InstanceRegistered(
            instanceId,
            wanted.subnetId,
            wanted.miner,
            wanted.payee,
            wanted.state,
            wanted.answerKey,
            wanted.modelDigest,
            url,
            msg.value
        );
        if (wanted.answerKey != address(0)) _addKey(instanceId, entry, wanted.answerKey);
        _placeActive(instanceId, entry);
    }

    function _addKey(uint256 instanceId, Instance storage entry, address answerKey) private {
        KeyPeriod[] storage keys = _keys[instanceId];
        uint64 time = uint64(block.timestamp);
        if (keys.length > 0) keys[keys.length - 1].validUntil = time;
        keys.push(KeyPeriod(answerKey, time, 0));
        address previous = entry.answerKey;
        entry.answerKey = answerKey;
        emit AnswerKeyRotated(instanceId, previous, answerKey, time);
    }

    /// @dev Active = switched on, with an answer key, not removed. The list is compact: the last fills a gap.
    function _placeActive(uint256 instanceId, Instance storage entry) private {
        bool wanted = entry.state && entry.answerKey != address(0) && entry.removedAt == 0;
        uint64[] storage active = _active[entry.subnetId];
        uint256 position = entry.activePosition;
        if (wanted && position == 0) {
            uint256 max = subnets.parameters(entry.subnetId).maxInstances;
            if (active.length >= max) revert InstanceSubnetFull(entry.subnetId, max);
            active.push(uint64(instanceId));
            entry.activePosition = uint32(active.length);
        } else if (!wanted && position != 0) {
            uint64 last = active[active.length - 1];
            active[position - 1] = last;
            _instances[last].activePosition = uint32(position);
            active.pop();
            entry.activePosition = 0;
        }
    }

    /// @dev Keeps the order, so that the first stays the oldest.
    function _dropFromMiner(uint64[] storage ids, uint64 instanceId) private {
        bool found;
        for (uint256 i = 0; i < ids.length; i++) {
            if (found) ids[i - 1] = ids[i];
            else if (ids[i] == instanceId) found = true;
        }
        ids.pop();
    }

    function _emitChanged(uint256 instanceId, Instance storage entry) private {
        emit InstanceChanged(
            instanceId,
            entry.subnetId,
            entry.miner,
            entry.payee,
            entry.state,
            entry.answerKey,
            entry.modelDigest,
            entry.url
        );
    }

    function _mine(uint256 instanceId) private view returns (Instance storage entry) {
        entry = _known(instanceId);
        _checkCaller(entry.miner);
        if (entry.removedAt != 0) revert InstanceIsRemoved(instanceId);
    }

    function _known(uint256 instanceId) private view returns (Instance storage) {
        if (instanceId == 0 || instanceId > instanceCount) revert InstanceUnknown(instanceId);
        return _instances[instanceId];
    }

    function _checkCaller(address miner) private view {
        if (msg.sender != miner && !isDelegate[miner][msg.sender]) revert InstanceUnauthorized(miner, msg.sender);
    }

    function _checkPayee(address payee, address miner) private view {
        if (payee != miner && !acceptsPaymentFor[payee][miner]) revert InstancePayeeNotWilling(payee, miner);
    }

    function _checkUrl(string calldata url) private pure {
        if (bytes(url).length == 0 || bytes(url).length > MAX_URL_BYTES) revert InstanceUrlInvalid(bytes(url).length);
    }
}
