// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Votes} from "@openzeppelin/contracts/governance/utils/Votes.sol";
import {EIP712} from "@openzeppelin/contracts/utils/cryptography/EIP712.sol";
import {SafeCast} from "@openzeppelin/contracts/utils/math/SafeCast.sol";
import {Controlled} from "./Controlled.sol";
import {Governed} from "./Governed.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";
import {TokenVault} from "./TokenVault.sol";
import {HederaTokens} from "./libraries/HederaTokens.sol";

/// @title Stake in the network's token, permits per subnet, votes
/// @notice Active stake votes (IVotes, clock in seconds); unbonding stake does not, but can still be slashed.
///         A permit array is bounded: to enter a full one takes more stake than its smallest.
contract StakeVault is Controlled, Votes {
    struct Unbonding {
        uint64 amount;
        uint64 releaseTime;
    }

    /// @dev Unbonding lasts three epochs, so that the stake behind a vote can be slashed until its epoch has settled.
    uint256 private constant UNBONDING_EPOCHS = 3;
    uint256 private constant MAX_UNBONDINGS = 16;
    uint256 private constant MAX_SUBNETS_PER_VALIDATOR = 32;

    SubnetRegistry public immutable subnets;
    TokenVault public immutable vault;
    /// @notice The network's token; zero until `initialise`.
    address public token;
    uint64 public totalStaked;
    uint64 public totalUnbonding;
    /// @notice Slashed tokens that still wait for `burnSlashed`.
    uint64 public slashedPending;
    uint64 public totalSlashed;

    mapping(address account => uint64) public stakeOf;
    mapping(address account => Unbonding[]) private _unbondings;
    mapping(address account => uint256[]) private _subnetsOf;
    /// @notice Longest epoch, seconds, of the subnets in which the account once held a permit.
    mapping(address account => uint32) public longestEpochOf;
    mapping(uint256 subnetId => address[]) private _permits;
    mapping(uint256 subnetId => mapping(address account => bool)) public hasPermit;

    event Initialised(address indexed token);
    event Staked(address indexed account, uint64 amount, uint64 stake);
    event Unstaked(address indexed account, uint64 amount, uint64 stake, uint64 releaseTime);
    event Withdrawn(address indexed account, uint64 amount);
    event PermitGranted(uint256 indexed subnetId, address indexed account);
    event PermitRemoved(uint256 indexed subnetId, address indexed account);
    event Slashed(address indexed account, uint64 amount, uint64 stake);
    event SlashedBurned(uint64 amount);

    error StakeNotInitialised();
    error StakeAlreadyInitialised();
    error StakeInvalidAmount(uint64 amount);
    error StakeTooSmall(uint64 stake, uint64 wanted);
    error StakeTooManyUnbondings();
    error StakeTooManySubnets();
    error StakeNothingToWithdraw(address account);
    error StakePermitExists(uint256 subnetId, address account);
    error StakePermitMissing(uint256 subnetId, address account);

    constructor(address timelock_, SubnetRegistry subnets_, TokenVault vault_)
        Governed(timelock_)
        EIP712("TensorNode StakeVault", "1")
    {
        subnets = subnets_;
        vault = vault_;
    }

    /// @notice Takes the token's address from the vault and associates this contract with it, once; anybody may call.
    function initialise() external {
        if (token != address(0)) revert StakeAlreadyInitialised();
        address created = vault.token();
        if (created == address(0)) revert StakeNotInitialised();
        token = created;
        emit Initialised(created);
        HederaTokens.associateSelf(created);
    }

    /// @notice Stakes tokens that the caller allowed this contract to take.
    function stake(uint64 amount) external {
        if (token == address(0)) revert StakeNotInitialised();
        if (amount == 0 || amount > uint64(type(int64).max)) revert StakeInvalidAmount(amount);
        stakeOf[msg.sender] += amount;
        totalStaked += amount;
        _transferVotingUnits(address(0), msg.sender, amount);
        emit Staked(msg.sender, amount, stakeOf[msg.sender]);
        HederaTokens.pull(token, msg.sender, amount);
    }

    /// @notice Ends the stake of an amount; it can be withdrawn after three of the caller's longest epochs.
    function unstake(uint64 amount) external {
        uint64 staked = stakeOf[msg.sender];
        if (amount == 0 || amount > staked) revert StakeInvalidAmount(amount);
        if (_unbondings[msg.sender].length >= MAX_UNBONDINGS) revert StakeTooManyUnbondings();
        uint64 releaseTime = SafeCast.toUint64(block.timestamp + unbondingSeconds(msg.sender));
        stakeOf[msg.sender] = staked - amount;
        totalStaked -= amount;
        totalUnbonding += amount;
        _unbondings[msg.sender].push(Unbonding(amount, releaseTime));
        _transferVotingUnits(msg.sender, address(0), amount);
        emit Unstaked(msg.sender, amount, staked - amount, releaseTime);
    }

    /// @notice Pays all unbonded stake of the caller.
    function withdraw() external returns (uint64 amount) {
        Unbonding[] storage list = _unbondings[msg.sender];
        for (uint256 i = list.length; i > 0; i--) {
            if (block.timestamp < list[i - 1].releaseTime) continue;
            amount += list[i - 1].amount;
            list[i - 1] = list[list.length - 1];
            list.pop();
        }
        if (amount == 0) revert StakeNothingToWithdraw(msg.sender);
        totalUnbonding -= amount;
        emit Withdrawn(msg.sender, amount);
        HederaTokens.transfer(token, msg.sender, int64(amount));
    }

    /// @notice Asks for a validator's permit in a subnet. In a full array the caller needs more stake than the
    ///         smallest, whom it replaces.
    function requestPermit(uint256 subnetId) external {
        if (hasPermit[subnetId][msg.sender]) revert StakePermitExists(subnetId, msg.sender);
        if (_subnetsOf[msg.sender].length >= MAX_SUBNETS_PER_VALIDATOR) revert StakeTooManySubnets();
        SubnetRegistry.Parameters memory rules = subnets.parameters(subnetId);
        uint64 staked = stakeOf[msg.sender];
        if (staked < rules.minStake) revert StakeTooSmall(staked, rules.minStake);
        address[] storage permits = _permits[subnetId];
        if (permits.length < rules.maxValidators) {
            permits.push(msg.sender);
        } else {
            (uint256 position, uint64 smallest) = _smallest(permits);
            if (staked <= smallest) revert StakeTooSmall(staked, smallest + 1);
            _forget(subnetId, permits[position]);
            permits[position] = msg.sender;
        }
        hasPermit[subnetId][msg.sender] = true;
        _subnetsOf[msg.sender].push(subnetId);
        emit PermitGranted(subnetId, msg.sender);
    }

    /// @notice Gives the caller's permit back.
    function releasePermit(uint256 subnetId) external {
        if (!hasPermit[subnetId][msg.sender]) revert StakePermitMissing(subnetId, msg.sender);
        address[] storage permits = _permits[subnetId];
        uint256 position;
        while (permits[position] != msg.sender) position++;
        permits[position] = permits[permits.length - 1];
        permits.pop();
        _forget(subnetId, msg.sender);
    }

    /// @notice Takes stake, active first, then unbonding; never more than there is and never reverts for want of it.
    /// @return taken smallest units that wait for `burnSlashed` now
    function slash(address account, uint64 amount) external onlyController returns (uint64 taken) {
        uint64 staked = stakeOf[account];
        taken = amount < staked ? amount : staked;
        if (taken > 0) {
            stakeOf[account] = staked - taken;
            totalStaked -= taken;
            _transferVotingUnits(account, address(0), taken);
        }
        Unbonding[] storage list = _unbondings[account];
        for (uint256 i = 0; i < list.length && taken < amount; i++) {
            uint64 part = amount - taken < list[i].amount ? amount - taken : list[i].amount;
            list[i].amount -= part;
            totalUnbonding -= part;
            taken += part;
        }
        slashedPending += taken;
        totalSlashed += taken;
        emit Slashed(account, taken, stakeOf[account]);
    }

    /// @notice Lets the token vault burn what was slashed; anybody may call.
    function burnSlashed() external {
        uint64 amount = slashedPending;
        if (amount == 0) revert StakeInvalidAmount(0);
        slashedPending = 0;
        emit SlashedBurned(amount);
        HederaTokens.approve(token, address(vault), amount);
        vault.burn(int64(amount));
    }

    /// @notice How long the account's stake unbonds: three times the longest epoch of the genesis subnet and of those in
    ///         which it holds or held a permit.
    function unbondingSeconds(address account) public view returns (uint256) {
        uint256 longest = longestEpochOf[account];
        if (subnets.exists(1)) {
            uint256 genesis = subnets.parameters(1).epochSeconds;
            if (genesis > longest) longest = genesis;
        }
        uint256[] storage list = _subnetsOf[account];
        for (uint256 i = 0; i < list.length; i++) {
            uint256 length = subnets.parameters(list[i]).epochSeconds;
            if (length > longest) longest = length;
        }
        return UNBONDING_EPOCHS * longest;
    }

    function unbondingsOf(address account) external view returns (Unbonding[] memory) {
        return _unbondings[account];
    }

    /// @notice Subnets in which the account holds a permit.
    function subnetsOf(address account) external view returns (uint256[] memory) {
        return _subnetsOf[account];
    }

    /// @notice Holders of a permit and their stake, in the array's order.
    function permitsOf(uint256 subnetId) public view returns (address[] memory validators, uint64[] memory stakes) {
        validators = _permits[subnetId];
        stakes = new uint64[](validators.length);
        for (uint256 i = 0; i < stakes.length; i++) {
            stakes[i] = stakeOf[validators[i]];
        }
    }

    /// @notice What an epoch's snapshot freezes: permits with at least `minStake`, in the array's order; when more than
    ///         `limit` are left, the smallest (among equals the last) are dropped.
    function snapshot(uint256 subnetId, uint256 limit, uint64 minStake)
        external
        view
        returns (address[] memory validators, uint64[] memory stakes)
    {
        (validators, stakes) = permitsOf(subnetId);
        uint256 count;
        for (uint256 i = 0; i < validators.length; i++) {
            if (stakes[i] < minStake) continue;
            validators[count] = validators[i];
            stakes[count] = stakes[i];
            count++;
        }
        for (; count > limit; count--) {
            uint256 position;
            for (uint256 i = 1; i < count; i++) {
                if (stakes[i] <= stakes[position]) position = i;
            }
            for (uint256 i = position + 1; i < count; i++) {
                validators[i - 1] = validators[i];
                stakes[i - 1] = stakes[i];
            }
        }
        assembly ("memory-safe") {
            mstore(validators, count)
            mstore(stakes, count)
        }
    }

    /// @notice Votes count in seconds: Hedera's blocks have no fixed length.
    function clock() public view override returns (uint48) {
        return SafeCast.toUint48(block.timestamp);
    }

    // solhint-disable-next-line func-name-mixedcase
    function CLOCK_MODE() public pure override returns (string memory) {
        return "mode=timestamp";
    }

    function _getVotingUnits(address account) internal view override returns (uint256) {
        return stakeOf[account];
    }

    function _smallest(address[] storage permits) private view returns (uint256 position, uint64 smallest) {
        smallest = stakeOf[permits[0]];
        for (uint256 i = 1; i < permits.length; i++) {
            uint64 staked = stakeOf[permits[i]];
            if (staked < smallest) (position, smallest) = (i, staked);
        }
    }

    function _forget(uint256 subnetId, address account) private {
        hasPermit[subnetId][account] = false;
        uint32 length = subnets.parameters(subnetId).epochSeconds;
        if (length > longestEpochOf[account]) longestEpochOf[account] = length;
        uint256[] storage list = _subnetsOf[account];
        uint256 position;
        while (list[position] != subnetId) position++;
        list[position] = list[list.length - 1];
        list.pop();
        emit PermitRemoved(subnetId, account);
    }
}
