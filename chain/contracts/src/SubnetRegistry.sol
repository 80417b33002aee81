// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {ReentrancyGuard} from "@openzeppelin/contracts/utils/ReentrancyGuard.sol";
import {Governed} from "./Governed.sol";

/// @title Subnets, their bounded parameters and their share of the emission
/// @notice An owner's change of parameters is announced and takes effect after two epoch lengths; bounds are in code.
contract SubnetRegistry is Governed, ReentrancyGuard {
    /// @param epochSeconds L, 8 s to 30 days
    /// @param maxInstances 1-256 active instances
    /// @param maxValidators 1-64 permits
    /// @param ownerBps, validatorBps, minerBps split of the pot, each 1000-6000, together 10000
    /// @param kappaBps consensus majority, 4000-6000
    /// @param bondPenaltyPpm beta: how much of a clipped weight's excess is lost for bonds, 0-1000000
    /// @param alphaLowPpm, alphaHighPpm bounds of the bonds' moving average, 10000-1000000; equal ones are Yuma 3 without
    ///        liquid alpha
    /// @param alphaSteepness of liquid alpha's sigmoid, in hundredths, 0-1599
    /// @param immunitySeconds for which a new instance cannot be replaced in a full subnet, at most 90 days
    /// @param forfeitPpm stake lost by a commit without a reveal, at most 50000 (5 %)
    /// @param minStake stake threshold of a permit, smallest token units, at least 1
    /// @param bondTinybar refundable bond of an instance, at most 10^13 (100,000 HBAR)
    /// @param shadowEpochs epochs for which a new scorer runs without counting
    /// @param scorerHash SHA-256 of the scorer's bundle
    struct Parameters {
        uint32 epochSeconds;
        uint16 maxInstances;
        uint16 maxValidators;
        uint16 ownerBps;
        uint16 validatorBps;
        uint16 minerBps;
        uint16 kappaBps;
        uint32 bondPenaltyPpm;
        uint32 alphaLowPpm;
        uint32 alphaHighPpm;
        uint16 alphaSteepness;
        uint32 forfeitPpm;
        uint32 immunitySeconds;
        uint16 shadowEpochs;
        uint64 minStake;
        uint64 bondTinybar;
        bytes32 scorerHash;
    }

    struct SubnetView {
        uint256 subnetId;
        string name;
        address owner;
        uint64 topicNum;
        bool paused;
        bool retired;
        uint32 emissionSharePpm;
        uint64 createdAt;
        uint256 depositTinybar;
    }

    struct Subnet {
        address owner;
        uint64 createdAt;
        bool paused;
        uint64 topicNum;
        uint64 retiredAt;
        uint32 emissionSharePpm;
        uint64 effectiveAt;
        address offeredTo;
        uint256 deposit;
        string name;
        Parameters current;
        Parameters announced;
    }

    uint256 private constant PPM = 1_000_000;
    uint256 private constant MAX_NAME_BYTES = 100;
    /// @dev A quarter of it is a window of 2 s: twice the granularity of block.timestamp.
    uint32 private constant MIN_EPOCH_SECONDS = 8;
    uint32 private constant MAX_EPOCH_SECONDS = 30 days;
    uint64 private constant MAX_BOND_TINYBAR = 1e13;
    uint256 private constant DEPOSIT_LOCK = 7 days;
    uint32 private constant MIN_ALPHA_PPM = 10_000;
    /// @dev Below 16, where the sigmoid's table ends.
    uint16 private constant MAX_STEEPNESS = 1_599;
    uint32 private constant MAX_IMMUNITY_SECONDS = 90 days;

    /// @notice Deposit (tinybar) that creating a subnet locks until it is retired.
    uint256 public immutable depositTinybar;
    /// @notice Emission share of the first subnet, parts per million.
    uint32 public immutable genesisSharePpm;

    /// @notice Number of subnets; ids run from 1.
    uint256 public subnetCount;
    /// @notice Sum of all shares, at most 1,000,000.
    uint256 public totalSharePpm;
    mapping(uint256 subnetId => Subnet) private _subnets;

    event SubnetCreated(uint256 indexed subnetId, address indexed owner, string name, uint64 topicNum, Parameters parameters);
    event ParametersChanged(uint256 indexed subnetId, Parameters parameters, uint64 effectiveAt);
    event EmissionShareChanged(uint256 indexed subnetId, uint32 sharePpm);
    event SubnetPaused(uint256 indexed subnetId, bool paused);
    event SubnetRetired(uint256 indexed subnetId);
    event DepositWithdrawn(uint256 indexed subnetId, address indexed owner, uint256 amount);
    event OwnershipOffered(uint256 indexed subnetId, address indexed to);
    event OwnershipAccepted(uint256 indexed subnetId, address indexed previous, address indexed current);

    error SubnetUnknown(uint256 subnetId);
    error SubnetUnauthorized(uint256 subnetId, address caller);
    error SubnetDepositWrong(uint256 sent, uint256 wanted);
    error SubnetParameterOutOfBounds(bytes32 name, uint256 value);
    error SubnetInvalidName();
    error SubnetIsRetired(uint256 subnetId);
    error SubnetDepositLocked(uint256 subnetId, uint256 until);
    error SubnetSharesExceeded(uint256 sumPpm);

    constructor(address timelock_, uint256 depositTinybar_, uint32 genesisSharePpm_) Governed(timelock_) {
        if (genesisSharePpm_ > PPM) revert SubnetSharesExceeded(genesisSharePpm_);
        depositTinybar = depositTinybar_;
        genesisSharePpm = genesisSharePpm_;
    }

    modifier onlySubnetOwner(uint256 subnetId) {
        if (_known(subnetId).owner != msg.sender) revert SubnetUnauthorized(subnetId, msg.sender);
        _;
    }

    /// @notice Creates a subnet owned by the caller. The first one is the genesis subnet: only the timelock creates it.
    /// @param topicNum number N of the subnet's consensus topic 0.0.N
    function createSubnet(string calldata name, uint64 topicNum, Parameters calldata parameters_)
        external
        payable
        returns (uint256 subnetId)
    {
        if (msg.value != depositTinybar) revert SubnetDepositWrong(msg.value, depositTinybar);
        if (bytes(name).length == 0 || bytes(name).length > MAX_NAME_BYTES) revert SubnetInvalidName();
        _checkBounds(parameters_);
        if (subnetCount == 0 && msg.sender != owner()) revert SubnetUnauthorized(1, msg.sender);
        subnetId = ++subnetCount;
        Subnet storage subnet_ = _subnets[subnetId];
        subnet_.owner = msg.sender;
        subnet_.createdAt = uint64(block.timestamp);
        subnet_.topicNum = topicNum;
        subnet_.deposit = msg.value;
        subnet_.name = name;
        subnet_.current = parameters_;
        emit SubnetCreated(subnetId, msg.sender, name, topicNum, parameters_);
        if (subnetId == 1) _setShare(1, genesisSharePpm);
    }

    /// @notice Announces new parameters; they hold after two of the present epoch lengths. A second announcement
    ///         replaces one that does not hold yet. By the subnet's owner or by governance.
    function updateParameters(uint256 subnetId, Parameters calldata parameters_) external {
        Subnet storage subnet_ = _known(subnetId);
        if (msg.sender != subnet_.owner && msg.sender != owner()) revert SubnetUnauthorized(subnetId, msg.sender);
        _checkBounds(parameters_);
        if (_announcementHolds(subnet_)) subnet_.current = subnet_.announced;
        uint64 effectiveAt = uint64(block.timestamp) + 2 * subnet_.current.epochSeconds;
        subnet_.announced = parameters_;
        subnet_.effectiveAt = effectiveAt;
        emit ParametersChanged(subnetId, parameters_, effectiveAt);
    }

    /// @notice Sets a subnet's share of the emission; what no subnet has is not minted.
    function setEmissionShare(uint256 subnetId, uint32 sharePpm) external onlyOwner {
        _known(subnetId);
        _setShare(subnetId, sharePpm);
    }

    /// @notice Stops new registrations and new epochs, or lets them go on. Running epochs still close; claims never stop.
    function pause(uint256 subnetId, bool paused_) external {
        Subnet storage subnet_ = _known(subnetId);
        if (msg.sender != subnet_.owner && msg.sender != owner()) revert SubnetUnauthorized(subnetId, msg.sender);
        subnet_.paused = paused_;
        emit SubnetPaused(subnetId, paused_);
    }

    /// @notice Ends a subnet for good; its share falls to zero, its deposit is free after 7 days.
    function retire(uint256 subnetId) external onlySubnetOwner(subnetId) {
        Subnet storage subnet_ = _subnets[subnetId];
        if (subnet_.retiredAt != 0) revert SubnetIsRetired(subnetId);
        subnet_.retiredAt = uint64(block.timestamp);
        emit SubnetRetired(subnetId);
        if (subnet_.emissionSharePpm != 0) _setShare(subnetId, 0);
    }

    /// @notice Pays the deposit of a retired subnet back to its owner.
    function withdrawDeposit(uint256 subnetId) external nonReentrant onlySubnetOwner(subnetId) {
        Subnet storage subnet_ = _subnets[subnetId];
        uint256 until = subnet_.retiredAt == 0 ? type(uint256).max : subnet_.retiredAt + DEPOSIT_LOCK;
        if (block.timestamp < until) revert SubnetDepositLocked(subnetId, until);
        uint256 amount = subnet_.deposit;
        subnet_.deposit = 0;
        emit DepositWithdrawn(subnetId, msg.sender, amount);
        Address.sendValue(payable(msg.sender), amount);
    }

    /// @notice Offers the subnet to another account, which takes it by a call of its own; zero withdraws the offer.
    function offerOwnership(uint256 subnetId, address to) external onlySubnetOwner(subnetId) {
        _subnets[subnetId].offeredTo = to;
        emit OwnershipOffered(subnetId, to);
    }

    function acceptOwnershipOf(uint256 subnetId) external {
        Subnet storage subnet_ = _known(subnetId);
        if (subnet_.offeredTo != msg.sender) revert SubnetUnauthorized(subnetId, msg.sender);
        address previous = subnet_.owner;
        subnet_.owner = msg.sender;
        subnet_.offeredTo = address(0);
        emit OwnershipAccepted(subnetId, previous, msg.sender);
    }

    /// @notice The parameters that hold now.
    function parameters(uint256 subnetId) external view returns (Parameters memory) {
        Subnet storage subnet_ = _known(subnetId);
        return _announcementHolds(subnet_) ? subnet_.announced : subnet_.current;
    }

    /// @notice The last announced parameters and when they hold (0: none were ever announced).
    function announcedParameters(uint256 subnetId) external view returns (Parameters memory, uint64 effectiveAt) {
        Subnet storage subnet_ = _known(subnetId);
        return (subnet_.announced, subnet_.effectiveAt);
    }

    function subnet(uint256 subnetId) public view returns (SubnetView memory) {
        Subnet storage subnet_ = _known(subnetId);
        return SubnetView(
            subnetId,
            subnet_.name,
            subnet_.owner,
            subnet_.topicNum,
            subnet_.paused,
            subnet_.retiredAt != 0,
            subnet_.emissionSharePpm,
            subnet_.createdAt,
            subnet_.deposit
        );
    }

    /// @notice Subnets from id `offset + 1` on, at most `limit`.
    function getSubnetPage(uint256 offset, uint256 limit) external view returns (SubnetView[] memory page) {
        uint256 left = offset < subnetCount ? subnetCount - offset : 0;
        page = new SubnetView[](left < limit ? left : limit);
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = subnet(offset + i + 1);
        }
    }

    function exists(uint256 subnetId) external view returns (bool) {
        return subnetId != 0 && subnetId <= subnetCount;
    }

    /// @notice True when instances may register and epochs may open.
    function isOpen(uint256 subnetId) external view returns (bool) {
        Subnet storage subnet_ = _known(subnetId);
        return !subnet_.paused && subnet_.retiredAt == 0;
    }

    /// @notice Owner and emission share, as an epoch's snapshot freezes them.
    function ownerAndShare(uint256 subnetId) external view returns (address owner_, uint32 sharePpm) {
        Subnet storage subnet_ = _known(subnetId);
        return (subnet_.owner, subnet_.emissionSharePpm);
    }

    function _setShare(uint256 subnetId, uint32 sharePpm) private {
        Subnet storage subnet_ = _subnets[subnetId];
        if (subnet_.retiredAt != 0 && sharePpm != 0) revert SubnetIsRetired(subnetId);
        uint256 sum = totalSharePpm - subnet_.emissionSharePpm + sharePpm;
        if (sum > PPM) revert SubnetSharesExceeded(sum);
        totalSharePpm = sum;
        subnet_.emissionSharePpm = sharePpm;
        emit EmissionShareChanged(subnetId, sharePpm);
    }

    function _known(uint256 subnetId) private view returns (Subnet storage) {
        if (subnetId == 0 || subnetId > subnetCount) revert SubnetUnknown(subnetId);
        return _subnets[subnetId];
    }

    function _announcementHolds(Subnet storage subnet_) private view returns (bool) {
        return subnet_.effectiveAt != 0 && block.timestamp >= subnet_.effectiveAt;
    }

    function _checkBounds(Parameters calldata p) private pure {
        _bound("epochSeconds", p.epochSeconds, MIN_EPOCH_SECONDS, MAX_EPOCH_SECONDS);
        _bound("maxInstances", p.maxInstances, 1, 256);
        _bound("maxValidators", p.maxValidators, 1, 64);
        _bound("ownerBps", p.ownerBps, 1000, 6000);
        _bound("validatorBps", p.validatorBps, 1000, 6000);
        _bound("minerBps", p.minerBps, 1000, 6000);
        uint256 sum = uint256(p.ownerBps) + p.validatorBps + p.minerBps;
        _bound("splitSum", sum, 10_000, 10_000);
        _bound("kappaBps", p.kappaBps, 4000, 6000);
        _bound("bondPenaltyPpm", p.bondPenaltyPpm, 0, PPM);
        _bound("alphaHighPpm", p.alphaHighPpm, MIN_ALPHA_PPM, PPM);
        _bound("alphaLowPpm", p.alphaLowPpm, MIN_ALPHA_PPM, p.alphaHighPpm);
        _bound("alphaSteepness", p.alphaSteepness, 0, MAX_STEEPNESS);
        _bound("immunitySeconds", p.immunitySeconds, 0, MAX_IMMUNITY_SECONDS);
        _bound("forfeitPpm", p.forfeitPpm, 0, 50_000);
        _bound("minStake", p.minStake, 1, uint64(type(int64).max));
        _bound("bondTinybar", p.bondTinybar, 0, MAX_BOND_TINYBAR);
    }

    function _bound(bytes32 name, uint256 value, uint256 low, uint256 high) private pure {
        if (value < low || value > high) revert SubnetParameterOutOfBounds(name, value);
    }
}
