// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {ConsensusEngine} from "./ConsensusEngine.sol";
import {EpochClosing} from "./EpochClosing.sol";
import {Governed} from "./Governed.sol";
import {HederaTokenDistributor} from "./HederaTokenDistributor.sol";
import {InstanceRegistry} from "./InstanceRegistry.sol";
import {StakeVault} from "./StakeVault.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";
import {AmountsTree} from "./libraries/AmountsTree.sol";
import {Emission} from "./libraries/Emission.sol";

/// @title Epochs: snapshot, closing in chunks, mint, credit
/// @notice Anybody may call every step; neither the caller nor the size of a chunk changes what is paid.
///         The formulas are in FORMULAS.md, to the unit.
contract EpochController is EpochClosing, Governed {
    /// @param emissionPerDay smallest units a day in the first era
    /// @param halvingSeconds length of an era
    /// @param scheduleStart seconds since the epoch; 0 means the deployment
    /// @param closerPrice smallest units per closed column
    /// @param predecessor the controller that this one replaces; its epochs' numbers go on here. Zero for the first
    /// @param guardian may pause `finalize` for a while; zero for none
    struct Config {
        address timelock;
        SubnetRegistry subnets;
        InstanceRegistry instances;
        StakeVault stakes;
        ConsensusEngine consensus;
        HederaTokenDistributor distributor;
        EpochController predecessor;
        address guardian;
        uint64 emissionPerDay;
        uint64 halvingSeconds;
        uint64 scheduleStart;
        uint64 closerPrice;
    }

    /// @dev Closers get at most 2 % of the pot.
    uint256 private constant CLOSER_SHARE_DIVISOR = 50;
    /// @dev An epoch lasts at most 30 days: so a pot fits int64.
    uint64 private constant MAX_EMISSION_PER_DAY = uint64(type(int64).max) / 30;
    /// @dev 256 columns at this price still fit int64, so that a price can never stop `finalize`.
    uint64 private constant MAX_CLOSER_PRICE = uint64(type(int64).max) / 256;

    uint64 private constant MAX_PAUSE = 72 hours;
    /// @dev From the end of a pause, as it was announced, to the next one's beginning.
    uint64 private constant PAUSE_REST = 14 days;

    HederaTokenDistributor public immutable distributor;
    /// @notice The controller that this one replaced; zero for the first.
    EpochController public immutable predecessor;
    uint64 public immutable emissionPerDay;
    uint64 public immutable halvingSeconds;
    uint64 public immutable scheduleStart;
    /// @notice Smallest units booked for the caller per column that it closes, for epochs opened from now on.
    uint64 public closerPrice;
    /// @notice May pause `finalize`, and nothing else.
    address public guardian;
    /// @notice `finalize` waits until this second.
    uint64 public finalizePausedUntil;
    /// @notice The guardian cannot pause again before this second.
    uint64 public nextPauseFrom;
    /// @notice The first epoch of a subnet that this controller opened; earlier ones are its predecessors'. 0 before it.
    mapping(uint256 subnetId => uint256) public firstEpoch;

    event EpochOpened(uint256 indexed subnet, uint256 indexed epoch, uint64 start, bytes32 snapshotHash);
    event EpochSealed(uint256 indexed subnet, uint256 indexed epoch, uint64 end);
    event EpochClosed(uint256 indexed subnet, uint256 indexed epoch, bytes32 amountsRoot, uint64 minted);
    event PotReduced(uint256 indexed subnet, uint256 indexed epoch, uint64 wanted, uint64 left);
    event CreditsBooked(uint256 indexed subnet, uint256 indexed epoch, uint256 cursor, uint256 slotCount);
    event CloserPriceChanged(uint64 price);
    event GuardianChanged(address indexed previous, address indexed current);
    event FinalizePaused(address indexed by, uint64 until);
    event FinalizeResumed(address indexed by);

    error EpochInvalidSchedule();
    error EpochPriceTooHigh(uint64 price, uint64 limit);
    error EpochSubnetClosed(uint256 subnetId);
    error EpochTooEarly(uint256 subnetId, uint256 epoch, uint256 from);
    error EpochNoValidatorOrInstance(uint256 subnetId);
    error EpochNotClosed(uint256 subnetId, uint256 epoch);
    error EpochStillOpen(uint256 subnetId);
    error EpochControllerReplaced(address current);
    error EpochUnauthorized(address caller);
    error EpochPauseRefused(uint64 seconds_, uint64 from);
    error EpochFinalizePaused(uint64 until);

    constructor(Config memory config)
        EpochClosing(config.subnets, config.instances, config.stakes, config.consensus)
        Governed(config.timelock)
    {
        if (config.emissionPerDay > MAX_EMISSION_PER_DAY || config.halvingSeconds == 0) revert EpochInvalidSchedule();
        distributor = config.distributor;
        predecessor = config.predecessor;
        emissionPerDay = config.emissionPerDay;
        halvingSeconds = config.halvingSeconds;
        scheduleStart = config.scheduleStart == 0 ? uint64(block.timestamp) : config.scheduleStart;
        _setCloserPrice(config.closerPrice);
        _setGuardian(config.guardian);
    }

    /// @notice Sets what a closed column is worth; closers together get at most 2 % of a pot whatever it is.
    function setCloserPrice(uint64 price) external onlyOwner {
        _setCloserPrice(price);
    }

    /// @notice Names who may pause `finalize`; zero for nobody.
    function setGuardian(address guardian_) external onlyOwner {
        _setGuardian(guardian_);
    }

    /// @notice Holds `finalize` back for at most 72 hours, and not again for 14 days. Claims, closing and crediting go on.
    function pauseFinalize(uint64 seconds_) external {
        if (msg.sender != guardian) revert EpochUnauthorized(msg.sender);
        uint64 time = uint64(block.timestamp);
        if (seconds_ == 0 || seconds_ > MAX_PAUSE || time < nextPauseFrom) {
            revert EpochPauseRefused(seconds_, nextPauseFrom);
        }
        finalizePausedUntil = time + seconds_;
        nextPauseFrom = time + seconds_ + PAUSE_REST;
        emit FinalizePaused(msg.sender, time + seconds_);
    }

    /// @notice Ends a pause early: by the guardian or by governance.
    function resumeFinalize() external {
        if (msg.sender != guardian && msg.sender != owner()) revert EpochUnauthorized(msg.sender);
        finalizePausedUntil = 0;
        emit FinalizeResumed(msg.sender);
    }

    /// @notice Ends the running epoch, freezes the next one's snapshot and opens it.
    /// @return epoch the number of the epoch that was opened
    function openEpoch(uint256 subnetId) external returns (uint256 epoch) {
        if (!subnets.isOpen(subnetId)) revert EpochSubnetClosed(subnetId);
        if (distributor.controller() != address(this)) revert EpochControllerReplaced(distributor.controller());
        uint256 running = latestEpoch[subnetId];
        if (running != 0) {
            _seal(subnetId, running);
        } else {
            running = _endOfPredecessor(subnetId);
            firstEpoch[subnetId] = running + 1;
            nextToClose[subnetId] = running + 1;
        }
        epoch = running + 1;
        latestEpoch[subnetId] = epoch;

        SubnetRegistry.Parameters memory rules = subnets.parameters(subnetId);
        Epoch storage info = _epochs[subnetId][epoch];
        info.start = uint64(block.timestamp);
        info.epochSeconds = rules.epochSeconds;
        info.state = State.Open;
        info.ownerBps = rules.ownerBps;
        info.validatorBps = rules.validatorBps;
        info.minerBps = rules.minerBps;
        info.kappaBps = rules.kappaBps;
        info.forfeitPpm = rules.forfeitPpm;
        info.closerPrice = closerPrice;
        info.bondPenaltyPpm = rules.bondPenaltyPpm;
        info.alphaLowPpm = rules.alphaLowPpm;
        info.alphaHighPpm = rules.alphaHighPpm;
        info.alphaSteepness = rules.alphaSteepness;
        uint32 sharePpm;
        (info.owner, sharePpm) = subnets.ownerAndShare(subnetId);
        info.pot =
            Emission.pot(emissionPerDay, scheduleStart, halvingSeconds, info.start, info.epochSeconds, sharePpm);

        bytes32 digest = _freeze(subnetId, epoch, rules);
        if (epoch == 1 && (info.permitCount == 0 || info.instanceCount == 0)) {
            revert EpochNoValidatorOrInstance(subnetId);
        }
        emit EpochOpened(subnetId, epoch, info.start, digest);
    }

    /// @notice Ends the running epoch of a paused or retired subnet, or of a replaced controller, so that it can be closed;
    ///         opens no other.
    function sealEpoch(uint256 subnetId) external {
        uint256 running = latestEpoch[subnetId];
        if (running == 0) revert EpochUnknown(subnetId, running);
        if (subnets.isOpen(subnetId) && distributor.controller() == address(this)) revert EpochStillOpen(subnetId);
        _seal(subnetId, running);
    }

    /// @notice Closes up to `maxColumns` columns (rounded down to a multiple of 16) of the next epoch to close, and no more than
    ///         fit a call; the first call reads the rows, with 0 it does only that. Nothing happens when there is nothing to close.
    /// @return columnsDone columns closed so far
    function closeEpoch(uint256 subnetId, uint256 maxColumns) external returns (uint256 columnsDone) {
        uint256 epoch = nextToClose[subnetId];
        Epoch storage info = _epochs[subnetId][epoch];
        if (info.state != State.Sealed && info.state != State.Closing) {
            if (info.state == State.Open) return 0;
            revert EpochUnknown(subnetId, epoch);
        }
        uint256 from = uint256(info.end) + info.epochSeconds / 2;
        if (block.timestamp < from) revert EpochTooEarly(subnetId, epoch, from);
        Closing storage closing = _closings[subnetId][epoch];
        if (!closing.begun) _beginClosing(subnetId, epoch, info, closing);
        if (closing.voted) _closeColumns(subnetId, epoch, info.instanceCount, maxColumns / CHUNK);
        return closing.columnsDone;
    }

    /// @notice Mints what the closed epoch pays, in one transaction, and fixes every amount. A repeated call does nothing.
    function finalize(uint256 subnetId, uint256 epoch) external {
        Epoch storage info = _epochs[subnetId][epoch];
        if (info.state == State.Minted || info.state == State.Claimable || info.state == State.Empty) return;
        Closing storage closing = _closings[subnetId][epoch];
        if (info.state != State.Closing || (closing.voted && closing.columnsDone < info.instanceCount)) {
            revert EpochNotClosed(subnetId, epoch);
        }
        if (block.timestamp < finalizePausedUntil) revert EpochFinalizePaused(finalizePausedUntil);
        nextToClose[subnetId] = epoch + 1;
        (bytes32 root, uint64 minted) = _settle(subnetId, epoch, info, closing);
        info.state = minted == 0 ? State.Empty : State.Minted;
        emit EpochClosed(subnetId, epoch, root, minted);
        if (minted != 0) distributor.mintTokens(int64(minted));
    }

    /// @notice Books up to `maxSlots` of a minted epoch's amounts in the distributor. A repeated call does nothing.
    /// @return cursor slots booked so far
    function credit(uint256 subnetId, uint256 epoch, uint256 maxSlots) external returns (uint256 cursor) {
        Epoch storage info = _epochs[subnetId][epoch];
        Settlement storage money = _settlements[subnetId][epoch];
        if (info.state == State.Claimable || info.state == State.Empty) return money.creditCursor;
        if (info.state != State.Minted) revert EpochNotClosed(subnetId, epoch);
        cursor = money.creditCursor;
        uint256 end = money.slotCount - cursor < maxSlots ? money.slotCount : cursor + maxSlots;
        HederaTokenDistributor.Credit[] memory credits = new HederaTokenDistributor.Credit[](end - cursor);
        uint256 count;
        Shares memory shares = _shares(subnetId, epoch, cursor, end);
        for (; cursor < end; cursor++) {
            Amount memory entry = _amount(subnetId, epoch, cursor, shares);
            if (entry.amount == 0) continue;
            credits[count++] = HederaTokenDistributor.Credit(entry.account, entry.amount, entry.role, uint32(cursor));
        }
        assembly ("memory-safe") {
            mstore(credits, count)
        }
        money.creditCursor = uint32(cursor);
        if (cursor == money.slotCount) info.state = State.Claimable;
        emit CreditsBooked(subnetId, epoch, cursor, money.slotCount);
        distributor.credit(subnetId, epoch, credits);
    }

    /// @notice What the board asks about an epoch; of epochs before the first here the predecessor knows.
    function boardView(uint256 subnetId, uint256 epoch, address validator)
        public
        view
        override
        returns (BoardView memory)
    {
        if (_isEarlier(subnetId, epoch)) return predecessor.boardView(subnetId, epoch, validator);
        return super.boardView(subnetId, epoch, validator);
    }

    /// @notice The controller that opened (or is to open) an epoch: this one or a predecessor.
    function controllerOf(uint256 subnetId, uint256 epoch) external view returns (address) {
        return _isEarlier(subnetId, epoch) ? predecessor.controllerOf(subnetId, epoch) : address(this);
    }

    /// @notice The subnet's last epoch here or, before the first here, of the predecessors.
    function lastEpochOf(uint256 subnetId) external view returns (uint256) {
        uint256 last = latestEpoch[subnetId];
        if (last != 0 || address(predecessor) == address(0)) return last;
        return predecessor.lastEpochOf(subnetId);
    }

    function _isEarlier(uint256 subnetId, uint256 epoch) private view returns (bool) {
        if (address(predecessor) == address(0)) return false;
        uint256 first = firstEpoch[subnetId];
        return first == 0 ? epoch <= predecessor.lastEpochOf(subnetId) : epoch < first;
    }

    /// @dev Ends the last epoch of the replaced controllers, whichever of them opened it, and returns its number; 0 when there
    ///      is none.
    function _endOfPredecessor(uint256 subnetId) private returns (uint256 last) {
        if (address(predecessor) == address(0)) return 0;
        last = predecessor.lastEpochOf(subnetId);
        if (last != 0) EpochController(predecessor.controllerOf(subnetId, last)).sealEpoch(subnetId);
    }

    function _setGuardian(address guardian_) private {
        address previous = guardian;
        guardian = guardian_;
        emit GuardianChanged(previous, guardian_);
    }

    function _setCloserPrice(uint64 price) private {
        if (price > MAX_CLOSER_PRICE) revert EpochPriceTooHigh(price, MAX_CLOSER_PRICE);
        closerPrice = price;
        emit CloserPriceChanged(price);
    }

    function _seal(uint256 subnetId, uint256 epoch) private {
        Epoch storage info = _epochs[subnetId][epoch];
        if (info.state != State.Open) return;
        uint256 from = uint256(info.start) + info.epochSeconds;
        if (block.timestamp < from) revert EpochTooEarly(subnetId, epoch, from);
        info.end = uint64(block.timestamp);
        info.state = State.Sealed;
        emit EpochSealed(subnetId, epoch, info.end);
    }

    function _settle(uint256 subnetId, uint256 epoch, Epoch storage info, Closing storage closing)
        private
        returns (bytes32 root, uint64 minted)
    {
        if (!closing.voted || closing.scoreTotal == 0 || info.pot == 0) return (0, 0);
        Settlement storage money = _settlements[subnetId][epoch];
        uint256 slots = 1 + uint256(info.permitCount) + info.instanceCount + _closers[subnetId][epoch].length;
        uint256 closerPaid = _settleClosers(subnetId, epoch, info, money);
        uint256[3] memory pools = Emission.split(
            info.pot - closerPaid, [uint256(info.ownerBps), uint256(info.validatorBps), uint256(info.minerBps)]
        );
        money.ownerPool = uint64(pools[0]);
        money.validatorPool = uint64(pools[1]);
        money.minerPool = uint64(pools[2]);

        bytes32[] memory leaves = new bytes32[](slots);
        minted = _sumAmounts(subnetId, epoch, leaves);
        uint64 left = distributor.vault().remainingCap();
        if (left < minted) {
            emit PotReduced(subnetId, epoch, minted, left);
            (money.scaleNumerator, money.scaleDenominator) = (left, minted);
            minted = _sumAmounts(subnetId, epoch, leaves);
        }
        if (minted == 0) return (0, 0);
        root = AmountsTree.root(leaves);
        money.amountsRoot = root;
        money.minted = minted;
        money.slotCount = uint32(slots);
    }

    function _settleClosers(uint256 subnetId, uint256 epoch, Epoch storage info, Settlement storage money)
        private
        returns (uint256 paid)
    {
        CloserEntry[] storage list = _closers[subnetId][epoch];
        uint256 price = info.closerPrice;
        uint256 budget = info.pot / CLOSER_SHARE_DIVISOR;
        uint256 total = uint256(info.instanceCount) * price;
        (money.closerTotal, money.closerBudget) = (SafeCast.toUint64(total), uint64(budget));
        for (uint256 i = 0; i < list.length; i++) {
            uint256 amount = uint256(list[i].columns) * price;
            paid += total > budget ? amount * budget / total : amount;
        }
    }

    function _sumAmounts(uint256 subnetId, uint256 epoch, bytes32[] memory leaves) private view returns (uint64) {
        uint256 sum;
        Shares memory shares = _shares(subnetId, epoch, 0, leaves.length);
        for (uint256 slot = 0; slot < leaves.length; slot++) {
            Amount memory entry = _amount(subnetId, epoch, slot, shares);
            leaves[slot] = AmountsTree.leaf(slot, entry.account, uint256(entry.role), entry.amount);
            sum += entry.amount;
        }
        return SafeCast.toUint64(sum);
    }
}
