// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Governed} from "./Governed.sol";
import {SubnetRegistry} from "./SubnetRegistry.sol";
import {TokenVault} from "./TokenVault.sol";
import {HederaTokens} from "./libraries/HederaTokens.sol";

/// @title Prepaid fees of queries
/// @notice An asker deposits tokens and leases a part of them to a gateway for a time; the gateway settles what was used, epoch by
///         epoch, and each amount is shared between miner, validator (the gateway), subnet owner and burn. What is not leased
///         can be withdrawn at any time, what is leased after the lease has run out. Fees never move emission.
contract FeeCollector is Governed {
    /// @param minerBps what the others leave
    struct Split {
        uint16 minerBps;
        uint16 validatorBps;
        uint16 ownerBps;
        uint16 burnBps;
    }

    /// @param amount smallest units that the spender may still settle
    /// @param until settlements are taken until this second and `GRACE` after it
    struct Lease {
        uint64 amount;
        uint64 until;
    }

    /// @param payee the miner's side
    struct Charge {
        address payer;
        address payee;
        uint64 amount;
    }

    uint256 private constant BPS = 10_000;
    uint16 private constant MAX_BURN_BPS = 5_000;
    uint64 private constant MAX_LEASE = 30 days;
    uint256 private constant MAX_CHARGES = 100;
    /// @notice Seconds after a lease's end in which its spender may still settle what was used before.
    uint64 public constant GRACE = 1 days;

    TokenVault public immutable vault;
    SubnetRegistry public immutable subnets;
    /// @notice The network's token; zero until `initialise`.
    address public token;
    Split public split;
    uint64 public totalFree;
    uint64 public totalLeased;
    uint64 public totalEarned;
    /// @notice Tokens that wait for `burn`.
    uint64 public burnPending;
    /// @notice An asker's deposit that is not leased.
    mapping(address payer => uint64) public freeOf;
    mapping(address payer => mapping(address spender => Lease)) public leaseOf;
    /// @notice What an account earned and has not taken out.
    mapping(address account => uint64) public earnedOf;
    /// @notice True when a spender's settlement of this number was booked.
    mapping(address spender => mapping(bytes32 settlement => bool)) public settled;

    event Initialised(address indexed token);
    event SplitChanged(Split split);
    event Deposited(address indexed payer, uint64 amount);
    event Withdrawn(address indexed payer, uint64 amount);
    event LeaseOpened(address indexed payer, address indexed spender, uint64 amount, uint64 until);
    event LeaseClosed(address indexed payer, address indexed spender, uint64 returned);
    event FeeSettled(
        uint256 indexed subnet, uint256 indexed epoch, address indexed spender, address payer, address payee, uint64 amount
    );
    event EarningsWithdrawn(address indexed account, uint64 amount);
    event FeesBurned(uint64 amount);

    error FeeNotInitialised();
    error FeeAlreadyInitialised();
    error FeeInvalidSplit();
    error FeeInvalidAmount(uint64 amount, uint64 limit);
    error FeeInvalidLease(uint64 until);
    error FeeLeaseRuns(uint256 until);
    error FeeLeaseExceeded(address payer, uint64 wanted, uint64 left);
    error FeeLeaseOver(address payer, uint256 until);
    error FeeAlreadySettled(bytes32 settlement);
    error FeeTooManyCharges(uint256 count);

    constructor(address timelock_, TokenVault vault_, SubnetRegistry subnets_, Split memory split_) Governed(timelock_) {
        vault = vault_;
        subnets = subnets_;
        _setSplit(split_);
    }

    /// @notice Takes the token's address from the vault and associates this contract with it, once; anybody may call.
    function initialise() external {
        if (token != address(0)) revert FeeAlreadyInitialised();
        address created = vault.token();
        if (created == address(0)) revert FeeNotInitialised();
        token = created;
        emit Initialised(created);
        HederaTokens.associateSelf(created);
    }

    /// @notice Sets the shares of settlements from now on, together 10000; burn at most 5000.
    function setSplit(Split calldata split_) external onlyOwner {
        _setSplit(split_);
    }

    /// @notice Deposits tokens that the caller allowed this contract to take.
    function deposit(uint64 amount) external {
        if (token == address(0)) revert FeeNotInitialised();
        if (amount == 0 || amount > uint64(type(int64).max)) revert FeeInvalidAmount(amount, uint64(type(int64).max));
        freeOf[msg.sender] += amount;
        totalFree += amount;
        emit Deposited(msg.sender, amount);
        HederaTokens.pull(token, msg.sender, amount);
    }

    /// @notice Pays out of the caller's deposit what is not leased.
    function withdraw(uint64 amount) external {
        _takeFree(amount);
        emit Withdrawn(msg.sender, amount);
        HederaTokens.transfer(token, msg.sender, int64(amount));
    }

    /// @notice Lets a gateway settle up to `amount` more of the caller's deposit until `until`; an open lease is raised.
    function openLease(address spender, uint64 amount, uint64 until) external {
        Lease storage lease = leaseOf[msg.sender][spender];
        bool tooShort = until <= block.timestamp || until < lease.until;
        if (tooShort || until > block.timestamp + MAX_LEASE) revert FeeInvalidLease(until);
        _takeFree(amount);
        lease.amount += amount;
        lease.until = until;
        totalLeased += amount;
        emit LeaseOpened(msg.sender, spender, lease.amount, until);
    }

    /// @notice Takes back what a spender left, after its grace; a spender gives a lease back at any time (`payer` names whose).
    function closeLease(address payer, address spender) external {
        Lease storage lease = leaseOf[payer][spender];
        uint256 over = uint256(lease.until) + GRACE;
        if (msg.sender != spender && block.timestamp <= over) revert FeeLeaseRuns(over);
        uint64 amount = lease.amount;
        lease.amount = 0;
        lease.until = 0;
        totalLeased -= amount;
        freeOf[payer] += amount;
        totalFree += amount;
        emit LeaseClosed(payer, spender, amount);
    }

    /// @notice Books what askers used at the calling gateway in an epoch.
    /// @param number the gateway's own number of this settlement: each is booked once
    function settle(uint256 subnetId, uint256 epoch, uint256 number, Charge[] calldata charges) external {
        if (charges.length == 0 || charges.length > MAX_CHARGES) revert FeeTooManyCharges(charges.length);
        bytes32 name = keccak256(abi.encode(subnetId, epoch, number));
        if (settled[msg.sender][name]) revert FeeAlreadySettled(name);
        settled[msg.sender][name] = true;
        (address owner_,) = subnets.ownerAndShare(subnetId);
        for (uint256 i = 0; i < charges.length; i++) {
            Charge calldata charge = charges[i];
            _useLease(charge.payer, charge.amount);
            _share(charge, owner_);
            emit FeeSettled(subnetId, epoch, msg.sender, charge.payer, charge.payee, charge.amount);
        }
    }

    /// @notice Pays the caller all that it earned.
    function withdrawEarnings() external returns (uint64 amount) {
        amount = earnedOf[msg.sender];
        if (amount == 0) revert FeeInvalidAmount(0, 0);
        earnedOf[msg.sender] = 0;
        totalEarned -= amount;
        emit EarningsWithdrawn(msg.sender, amount);
        HederaTokens.transfer(token, msg.sender, int64(amount));
    }

    /// @notice Hands the burn share to the vault, which alone burns; anybody may call.
    function burn() external {
        uint64 amount = burnPending;
        if (amount == 0) revert FeeInvalidAmount(0, 0);
        burnPending = 0;
        emit FeesBurned(amount);
        HederaTokens.approve(token, address(vault), amount);
        vault.burn(int64(amount));
    }

    function _takeFree(uint64 amount) private {
        uint64 free = freeOf[msg.sender];
        if (amount == 0 || amount > free) revert FeeInvalidAmount(amount, free);
        freeOf[msg.sender] = free - amount;
        totalFree -= amount;
    }

    function _useLease(address payer, uint64 amount) private {
        Lease storage lease = leaseOf[payer][msg.sender];
        if (amount == 0 || amount > lease.amount) revert FeeLeaseExceeded(payer, amount, lease.amount);
        uint256 over = uint256(lease.until) + GRACE;
        if (block.timestamp > over) revert FeeLeaseOver(payer, over);
        lease.amount -= amount;
        totalLeased -= amount;
    }

    function _share(Charge calldata charge, address owner_) private {
        Split memory shares = split;
        uint64 toValidator = uint64(uint256(charge.amount) * shares.validatorBps / BPS);
        uint64 toOwner = uint64(uint256(charge.amount) * shares.ownerBps / BPS);
        uint64 toBurn = uint64(uint256(charge.amount) * shares.burnBps / BPS);
        earnedOf[msg.sender] += toValidator;
        earnedOf[owner_] += toOwner;
        // What floors leave is the miner's.
        earnedOf[charge.payee] += charge.amount - toValidator - toOwner - toBurn;
        totalEarned += charge.amount - toBurn;
        burnPending += toBurn;
    }

    function _setSplit(Split memory split_) private {
        uint256 sum = uint256(split_.minerBps) + split_.validatorBps + split_.ownerBps + split_.burnBps;
        if (sum != BPS || split_.burnBps > MAX_BURN_BPS) revert FeeInvalidSplit();
        split = split_;
        emit SplitChanged(split_);
    }
}
