// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Governed} from "./Governed.sol";
import {InstanceBook} from "./InstanceBook.sol";
import {NodeDirectory} from "./NodeDirectory.sol";
import {IPruneOrder} from "./interfaces/IPruneOrder.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";

/// @title Who serves where
/// @notice Only the miner, or a delegate that it named by its own call, changes an entry. Ids are never reused and the
///         history of answer keys is never deleted. Amounts are tinybar. In a full subnet a newcomer takes the seat of the
///         instance that earned least in the last consensus, unless that is still immune; who lost its seat keeps entry
///         and bond, and may switch on again when there is room.
contract InstanceRegistry is InstanceBook, NodeDirectory, Governed, ReentrancyGuard {
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
    uint256 private constant BOUNTY_DIVISOR = 10;

    SubnetRegistry public immutable subnets;
    /// @notice Who names the instance that a newcomer replaces; zero for nobody, then a full subnet stays full.
    IPruneOrder public pruneOrder;
    /// @notice The only address that may take bonds: the evidence court.
    address public court;
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
    event BondSlashed(uint256 indexed instanceId, uint256 amount, address indexed bountyTo, uint256 bounty);
    event InstancePruned(uint256 indexed instanceId, uint256 indexed subnetId, uint256 indexed newcomer);
    event PruneOrderChanged(address indexed previous, address indexed current);
    event CourtChanged(address indexed previous, address indexed current);
    event DelegateChanged(address indexed minerAddress, address indexed delegate, bool allowed);
    event PayeeAcceptanceChanged(address indexed payee, address indexed minerAddress, bool accepted);

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

    constructor(address timelock_, SubnetRegistry subnets_) Governed(timelock_) {
        subnets = subnets_;
    }

    /// @notice Names who ranks instances: the consensus engine.
    function setPruneOrder(IPruneOrder order) external onlyOwner {
        address previous = address(pruneOrder);
        pruneOrder = order;
        emit PruneOrderChanged(previous, address(order));
    }

    /// @notice Names who judges evidence and may take bonds.
    function setCourt(address court_) external onlyOwner {
        address previous = court;
        court = court_;
        emit CourtChanged(previous, court_);
    }

    /// @notice Takes an instance's whole bond and its seat, for good: a bounty of at most a tenth to whoever proved the fault, the
    ///         rest to the timelock.
    /// @return taken tinybar
    function slashBond(uint256 instanceId, address payable bountyTo) external nonReentrant returns (uint256 taken) {
        if (msg.sender != court) revert InstanceUnauthorized(court, msg.sender);
        Instance storage entry = _known(instanceId);
        taken = entry.bond;
        entry.bond = 0;
        entry.state = false;
        entry.forfeited = true;
        _placeActive(instanceId, entry);
        uint256 bounty = taken / BOUNTY_DIVISOR;
        emit BondSlashed(instanceId, taken, bountyTo, bounty);
        _emitChanged(instanceId, entry);
        Address.sendValue(payable(owner()), taken - bounty);
        Address.sendValue(bountyTo, bounty);
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

    /// @notice What an epoch's snapshot freezes: active instances by their seats, at most `limit`.
    function snapshot(uint256 subnetId, uint256 limit) external view returns (Active[] memory active) {
        uint256[] memory ids = _activeIds(subnetId);
        uint256 immuneFrom = block.timestamp - subnets.parameters(subnetId).immunitySeconds;
        active = new Active[](ids.length < limit ? ids.length : limit);
        for (uint256 i = 0; i < active.length; i++) {
            Instance storage entry = _instances[ids[i]];
            bool immune = entry.registeredAt > immuneFrom;
            active[i] = Active(uint64(ids[i]), entry.miner, entry.payee, uint8(entry.seatPlusOne - 1), immune);
        }
    }

    /// @dev Active = switched on, with an answer key, not removed. A newcomer takes the lowest free seat.
    function _placeActive(uint256 instanceId, Instance storage entry) private {
        bool wanted = entry.state && entry.answerKey != address(0) && entry.removedAt == 0 && !entry.forfeited;
        if (wanted && entry.seatPlusOne == 0) {
            uint256 subnetId = entry.subnetId;
            uint256 max = subnets.parameters(subnetId).maxInstances;
            if (activeCount[subnetId] >= max) _prune(subnetId, max, instanceId);
            uint256 taken = _taken[subnetId];
            uint256 free = ~taken & (taken + 1);
            uint256 seat = Math.log2(free);
            _taken[subnetId] = taken | free;
            _seats[subnetId][seat] = uint64(instanceId);
            entry.seatPlusOne = uint32(seat + 1);
            activeCount[subnetId] += 1;
        } else if (!wanted && entry.seatPlusOne != 0) {
            _leaveSeat(entry);
        }
    }

    function _leaveSeat(Instance storage entry) private {
        uint256 seat = entry.seatPlusOne - 1;
        _taken[entry.subnetId] &= ~(uint256(1) << seat);
        _seats[entry.subnetId][seat] = 0;
        entry.seatPlusOne = 0;
        activeCount[entry.subnetId] -= 1;
    }

    /// @dev Switches the instance off that earned least; reverts when there is none that may be replaced.
    function _prune(uint256 subnetId, uint256 max, uint256 newcomer) private {
        uint256 least = address(pruneOrder) == address(0) ? 0 : pruneOrder.pruneCandidate(subnetId);
        Instance storage entry = _instances[least];
        if (activeCount[subnetId] > max || least == newcomer || entry.seatPlusOne == 0 || entry.subnetId != subnetId) {
            revert InstanceSubnetFull(subnetId, max);
        }
        entry.state = false;
        _leaveSeat(entry);
        emit InstancePruned(least, subnetId, newcomer);
        _emitChanged(least, entry);
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
