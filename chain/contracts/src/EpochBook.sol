// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {ConsensusEngine} from "./ConsensusEngine.sol";
import {HederaTokenDistributor} from "./HederaTokenDistributor.sol";
import {IEpochWindows} from "./interfaces/IEpochWindows.sol";

/// @title What an epoch controller remembers of each epoch, and how anybody reads it
/// @notice Every number that enters a payout can be read here, so that each credit can be recomputed.
abstract contract EpochBook is IEpochWindows {
    enum State {
        None,
        Open,
        Sealed,
        Closing,
        Minted,
        Claimable,
        Empty
    }

    /// @param bondPenaltyPpm, alphaLowPpm, alphaHighPpm, alphaSteepness how bonds move (SubnetRegistry.Parameters)
    /// @param pot what the schedule grants the epoch, smallest units
    /// @param closerPrice smallest units booked per closed column
    struct Epoch {
        uint64 start;
        uint64 end;
        uint32 epochSeconds;
        uint16 instanceCount;
        uint16 permitCount;
        State state;
        uint16 ownerBps;
        uint16 validatorBps;
        uint16 minerBps;
        address owner;
        uint16 kappaBps;
        uint32 forfeitPpm;
        uint64 pot;
        uint64 closerPrice;
        uint32 bondPenaltyPpm;
        uint32 alphaLowPpm;
        uint32 alphaHighPpm;
        uint16 alphaSteepness;
        bytes32 snapshotHash;
    }

    /// @param begun true once the rows were read
    /// @param voted true when at least half of the permitted stake revealed
    /// @param scoreTotal sum of all column scores
    struct Closing {
        bool begun;
        bool voted;
        uint16 columnsDone;
        uint128 scoreTotal;
    }

    /// @param scaleNumerator, scaleDenominator amounts are floored products with their quotient; denominator 0: not scaled
    struct Settlement {
        uint64 ownerPool;
        uint64 validatorPool;
        uint64 minerPool;
        uint64 closerTotal;
        uint64 closerBudget;
        uint64 scaleNumerator;
        uint64 scaleDenominator;
        uint64 minted;
        uint32 slotCount;
        uint32 creditCursor;
        bytes32 amountsRoot;
    }

    /// @param seat the instance's place among the subnet's active instances, which it keeps while it is active
    struct InstanceEntry {
        address payee;
        uint64 instanceId;
        uint8 seat;
        bool immune;
    }

    struct PermitEntry {
        address validator;
        uint64 stake;
    }

    struct CloserEntry {
        address account;
        uint32 columns;
    }

    /// @dev What the consensus says of some slots: each row's part of the validators' pool, and scores from `firstColumn` on.
    struct Shares {
        uint256[] claims;
        uint256 claimTotal;
        uint256 firstColumn;
        uint256[] scores;
    }

    struct Amount {
        address account;
        HederaTokenDistributor.Role role;
        uint64 amount;
    }

    /// @notice What turns weights into shares.
    ConsensusEngine public immutable consensus;
    /// @notice Number of the epoch that was opened last; 0 before the first.
    mapping(uint256 subnetId => uint256) public latestEpoch;
    /// @notice The epoch that is closed next; epochs close in order.
    mapping(uint256 subnetId => uint256) public nextToClose;
    mapping(uint256 subnetId => mapping(uint256 epoch => Epoch)) internal _epochs;
    mapping(uint256 subnetId => mapping(uint256 epoch => Closing)) internal _closings;
    mapping(uint256 subnetId => mapping(uint256 epoch => Settlement)) internal _settlements;
    mapping(uint256 subnetId => mapping(uint256 epoch => InstanceEntry[])) internal _instanceEntries;
    /// @dev Only where the miner is not its own payee: it costs a slot for each.
    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(uint256 column => address))) internal _minerIfOther;
    mapping(uint256 subnetId => mapping(uint256 epoch => PermitEntry[])) internal _permitEntries;
    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(address validator => uint256))) internal _permitPlusOne;
    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(address validator => uint256))) internal _ownColumns;
    mapping(uint256 subnetId => mapping(uint256 epoch => CloserEntry[])) internal _closers;

    error EpochUnknown(uint256 subnetId, uint256 epoch);
    error EpochSlotUnknown(uint256 slot, uint256 slotCount);

    constructor(ConsensusEngine consensus_) {
        consensus = consensus_;
    }

    /// @notice An epoch's frozen terms and its state.
    function epochInfo(uint256 subnetId, uint256 epoch) external view returns (Epoch memory) {
        return _epochs[subnetId][epoch];
    }

    function closingInfo(uint256 subnetId, uint256 epoch) external view returns (Closing memory) {
        return _closings[subnetId][epoch];
    }

    function settlementInfo(uint256 subnetId, uint256 epoch) external view returns (Settlement memory) {
        return _settlements[subnetId][epoch];
    }

    /// @notice When commits, reveals and closing begin (seconds since the epoch); all 0 while the epoch runs.
    function windows(uint256 subnetId, uint256 epoch)
        external
        view
        returns (uint256 commitFrom, uint256 revealFrom, uint256 closeFrom)
    {
        Epoch storage info = _epochs[subnetId][epoch];
        if (info.end == 0) return (0, 0, 0);
        return (info.end, uint256(info.end) + info.epochSeconds / 4, uint256(info.end) + info.epochSeconds / 2);
    }

    /// @notice The frozen instances: column j of every weight row is `instanceIds[j]`.
    function snapshotInstances(uint256 subnetId, uint256 epoch)
        external
        view
        returns (uint256[] memory instanceIds, address[] memory miners, address[] memory payees)
    {
        InstanceEntry[] storage entries = _instanceEntries[subnetId][epoch];
        instanceIds = new uint256[](entries.length);
        miners = new address[](entries.length);
        payees = new address[](entries.length);
        for (uint256 j = 0; j < entries.length; j++) {
            address other = _minerIfOther[subnetId][epoch][j];
            instanceIds[j] = entries[j].instanceId;
            payees[j] = entries[j].payee;
            miners[j] = other == address(0) ? entries[j].payee : other;
        }
    }

    /// @notice The frozen permits and stakes: position i of every reliability row is `validators[i]`.
    function snapshotPermits(uint256 subnetId, uint256 epoch)
        public
        view
        returns (address[] memory validators, uint256[] memory stakes)
    {
        PermitEntry[] storage entries = _permitEntries[subnetId][epoch];
        validators = new address[](entries.length);
        stakes = new uint256[](entries.length);
        for (uint256 i = 0; i < entries.length; i++) {
            validators[i] = entries[i].validator;
            stakes[i] = entries[i].stake;
        }
    }

    /// @notice Who closed how many columns, in the order of their calls.
    function closers(uint256 subnetId, uint256 epoch) external view returns (CloserEntry[] memory) {
        return _closers[subnetId][epoch];
    }

    /// @notice What one slot of a minted epoch is credited. Slots: owner, then validators, then instances, then closers.
    function creditAt(uint256 subnetId, uint256 epoch, uint256 slot) public view returns (Amount memory) {
        uint256 count = _settlements[subnetId][epoch].slotCount;
        if (slot >= count) revert EpochSlotUnknown(slot, count);
        return _amount(subnetId, epoch, slot, _shares(subnetId, epoch, slot, slot + 1));
    }

    /// @notice Slots from `offset` on, at most `limit`; empty for an epoch that minted nothing.
    function creditPage(uint256 subnetId, uint256 epoch, uint256 offset, uint256 limit)
        external
        view
        returns (Amount[] memory page)
    {
        uint256 count = _settlements[subnetId][epoch].slotCount;
        uint256 left = offset < count ? count - offset : 0;
        page = new Amount[](left < limit ? left : limit);
        Shares memory shares = _shares(subnetId, epoch, offset, offset + page.length);
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = _amount(subnetId, epoch, offset + i, shares);
        }
    }

    /// @inheritdoc IEpochWindows
    function boardView(uint256 subnetId, uint256 epoch, address validator)
        public
        view
        virtual
        returns (BoardView memory)
    {
        Epoch storage info = _epochs[subnetId][epoch];
        uint256 position = _permitPlusOne[subnetId][epoch][validator];
        return BoardView(
            info.end,
            info.epochSeconds,
            info.instanceCount,
            info.permitCount,
            position != 0,
            position == 0 ? 0 : uint16(position - 1),
            info.snapshotHash,
            _ownColumns[subnetId][epoch][validator]
        );
    }

    /// @dev The consensus of the slots from `from` to before `until`.
    function _shares(uint256 subnetId, uint256 epoch, uint256 from, uint256 until)
        internal
        view
        returns (Shares memory shares)
    {
        Epoch storage info = _epochs[subnetId][epoch];
        uint256 firstMiner = 1 + uint256(info.permitCount);
        uint256 endMiner = firstMiner + info.instanceCount;
        if (from < firstMiner) (shares.claims, shares.claimTotal) = consensus.claims(subnetId, epoch);
        uint256 low = Math.max(from, firstMiner);
        uint256 high = Math.min(until, endMiner);
        if (low >= high) return shares;
        shares.firstColumn = low - firstMiner;
        shares.scores = consensus.columnScores(subnetId, epoch, low - firstMiner, high - firstMiner);
    }

    /// @dev A slot's amount follows from stored numbers alone, so `finalize`, `credit` and the views cannot disagree.
    /// @param shares of a range that holds the slot
    function _amount(uint256 subnetId, uint256 epoch, uint256 slot, Shares memory shares)
        internal
        view
        returns (Amount memory result)
    {
        Epoch storage info = _epochs[subnetId][epoch];
        Settlement storage money = _settlements[subnetId][epoch];
        uint256 permits = info.permitCount;
        uint256 columns = info.instanceCount;
        uint256 amount;
        if (slot == 0) {
            (result.account, result.role) = (info.owner, HederaTokenDistributor.Role.Owner);
            amount = money.ownerPool;
        } else if (slot <= permits) {
            result.account = _permitEntries[subnetId][epoch][slot - 1].validator;
            result.role = HederaTokenDistributor.Role.Validator;
            if (shares.claimTotal != 0) {
                amount = Math.mulDiv(money.validatorPool, shares.claims[slot - 1], shares.claimTotal);
            }
        } else if (slot <= permits + columns) {
            uint256 column = slot - permits - 1;
            result.account = _instanceEntries[subnetId][epoch][column].payee;
            result.role = HederaTokenDistributor.Role.Miner;
            amount = uint256(money.minerPool) * shares.scores[column - shares.firstColumn]
                / _closings[subnetId][epoch].scoreTotal;
        } else {
            CloserEntry storage closer = _closers[subnetId][epoch][slot - permits - columns - 1];
            (result.account, result.role) = (closer.account, HederaTokenDistributor.Role.Closer);
            amount = uint256(closer.columns) * info.closerPrice;
            if (money.closerTotal > money.closerBudget) amount = amount * money.closerBudget / money.closerTotal;
        }
        if (money.scaleDenominator != 0) amount = amount * money.scaleNumerator / money.scaleDenominator;
        result.amount = uint64(amount);
    }
}
