// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

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
        bytes32 snapshotHash;
    }

    /// @param begun true once the rows were read
    /// @param voted true when at least half of the permitted stake revealed
    /// @param scoreTotal sum of all column scores
    /// @param effectiveTotal sum of all effective stakes
    struct Closing {
        bool begun;
        bool voted;
        uint16 columnsDone;
        uint128 scoreTotal;
        uint128 effectiveTotal;
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

    struct InstanceEntry {
        address payee;
        uint64 instanceId;
    }

    struct PermitEntry {
        address validator;
        uint64 stake;
    }

    /// @param effective stake × reliability (u16, 65535 = 1); 0 for a row that does not count
    struct RowEntry {
        uint128 effective;
        uint32 weightSum;
    }

    struct CloserEntry {
        address account;
        uint32 columns;
    }

    struct Amount {
        address account;
        HederaTokenDistributor.Role role;
        uint64 amount;
    }

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
    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(uint256 row => RowEntry))) internal _rowEntries;
    /// @dev Two scores a word, the even column in the low half.
    mapping(uint256 subnetId => mapping(uint256 epoch => mapping(uint256 pair => uint256))) internal _scorePairs;
    mapping(uint256 subnetId => mapping(uint256 epoch => CloserEntry[])) internal _closers;

    error EpochUnknown(uint256 subnetId, uint256 epoch);
    error EpochSlotUnknown(uint256 slot, uint256 slotCount);

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

    /// @notice Effective stakes and weight sums per row, once closing has begun.
    function closingRows(uint256 subnetId, uint256 epoch)
        public
        view
        returns (uint256[] memory effective, uint256[] memory weightSums)
    {
        uint256 count = _permitEntries[subnetId][epoch].length;
        effective = new uint256[](count);
        weightSums = new uint256[](count);
        for (uint256 i = 0; i < count; i++) {
            RowEntry storage entry = _rowEntries[subnetId][epoch][i];
            effective[i] = entry.effective;
            weightSums[i] = entry.weightSum;
        }
    }

    /// @notice Consensus scores per column; 0 for columns that were not closed yet.
    function columnScores(uint256 subnetId, uint256 epoch) public view returns (uint256[] memory scores) {
        scores = new uint256[](_instanceEntries[subnetId][epoch].length);
        for (uint256 j = 0; j < scores.length; j++) {
            scores[j] = _score(subnetId, epoch, j);
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
        return _amount(subnetId, epoch, slot);
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
        for (uint256 i = 0; i < page.length; i++) {
            page[i] = creditAt(subnetId, epoch, offset + i);
        }
    }

    /// @inheritdoc IEpochWindows
    function boardView(uint256 subnetId, uint256 epoch, address validator) external view returns (BoardView memory) {
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

    function _score(uint256 subnetId, uint256 epoch, uint256 column) internal view returns (uint256) {
        uint256 pair = _scorePairs[subnetId][epoch][column / 2];
        return column % 2 == 0 ? uint128(pair) : pair >> 128;
    }

    /// @dev A slot's amount follows from stored numbers alone, so `finalize`, `credit` and the views cannot disagree.
    function _amount(uint256 subnetId, uint256 epoch, uint256 slot) internal view returns (Amount memory result) {
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
            amount = uint256(money.validatorPool) * _rowEntries[subnetId][epoch][slot - 1].effective
                / _closings[subnetId][epoch].effectiveTotal;
        } else if (slot <= permits + columns) {
            uint256 column = slot - permits - 1;
            result.account = _instanceEntries[subnetId][epoch][column].payee;
            result.role = HederaTokenDistributor.Role.Miner;
            amount =
                uint256(money.minerPool) * _score(subnetId, epoch, column) / _closings[subnetId][epoch].scoreTotal;
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
