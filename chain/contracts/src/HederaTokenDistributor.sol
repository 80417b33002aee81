// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Controlled} from "./Controlled.sol";
import {Governed} from "./Governed.sol";
import {TokenVault} from "./TokenVault.sol";
import {HederaResponseCodes} from "./libraries/HederaResponseCodes.sol";

/// @title Books what epochs pay and lets receivers claim it
/// @notice Replaceable: the vault's `minter`. One claim covers all epochs and subnets, because `credited` and `claimed`
///         only ever grow. Minting and booking belong to the governed `EpochController` alone.
contract HederaTokenDistributor is Controlled {
    enum Role {
        Owner,
        Validator,
        Miner,
        Closer
    }

    /// @param slot the position in the epoch's list of amounts, each booked once
    struct Credit {
        address account;
        uint64 amount;
        Role role;
        uint32 slot;
    }

    /// @dev Records per contract call are bounded by the network near 50.
    uint256 public constant MAX_PUSH = 40;

    TokenVault public immutable vault;
    uint64 public totalMinted;
    uint64 public totalCredited;
    uint64 public totalClaimed;
    /// @notice Everything ever credited to an account, smallest units.
    mapping(address account => uint64) public credited;
    /// @notice Everything ever paid to an account, smallest units.
    mapping(address account => uint64) public claimed;

    event TokensMinted(int64 amount, uint64 totalMinted);
    event Credited(
        address indexed account, uint64 amount, Role role, uint256 indexed subnet, uint256 indexed epoch, uint256 slot
    );
    event Claimed(address indexed account, uint64 amount, uint64 claimedInAll);
    /// @param code the token service's response code; 0 when less than `amount` was credited and nothing was tried
    event PushFailed(address indexed account, int64 amount, int64 code);

    error DistributorInvalidAmount(int64 amount);
    error DistributorInvalidBatch(uint256 accounts, uint256 amounts);
    error DistributorNotMinted(uint256 wanted, uint256 left);
    error DistributorNothingToClaim(address account);

    constructor(address timelock_, TokenVault vault_) Governed(timelock_) {
        _nonZero(address(vault_));
        vault = vault_;
    }

    /// @notice Lets the vault create the token, once; `msg.value` (tinybar) pays the fee, the rest comes back.
    function createToken(string calldata name, string calldata symbol) external payable onlyOwner returns (address) {
        return vault.createToken{value: msg.value}(name, symbol, payable(msg.sender));
    }

    /// @notice Mints into the vault what one epoch pays.
    function mintTokens(int64 amount) external onlyController {
        if (amount <= 0) revert DistributorInvalidAmount(amount);
        totalMinted += uint64(amount);
        emit TokensMinted(amount, totalMinted);
        vault.mint(amount);
    }

    /// @notice Books amounts of one epoch; in all never more than was minted here.
    function credit(uint256 subnet, uint256 epoch, Credit[] calldata credits) external onlyController {
        uint64 sum;
        for (uint256 i = 0; i < credits.length; i++) {
            Credit calldata entry = credits[i];
            sum += entry.amount;
            credited[entry.account] += entry.amount;
            emit Credited(entry.account, entry.amount, entry.role, subnet, epoch, entry.slot);
        }
        if (totalCredited + sum > totalMinted) revert DistributorNotMinted(sum, totalMinted - totalCredited);
        totalCredited += sum;
    }

    /// @notice Pays the caller all that it is owed. The caller must be associated with the token.
    function claim() external returns (uint64 amount) {
        amount = claimable(msg.sender);
        if (amount == 0) revert DistributorNothingToClaim(msg.sender);
        claimed[msg.sender] += amount;
        totalClaimed += amount;
        emit Claimed(msg.sender, amount, claimed[msg.sender]);
        vault.pay(msg.sender, int64(amount));
    }

    /// @notice Pays several accounts what they are owed. Anybody may call; one receiver that cannot be paid never
    ///         blocks the others: its credit is restored and `PushFailed` names the code.
    /// @return paid number of receivers that got their tokens
    function batchTransfer(address[] calldata accounts, int64[] calldata amounts) external returns (uint256 paid) {
        if (accounts.length != amounts.length || accounts.length == 0 || accounts.length > MAX_PUSH) {
            revert DistributorInvalidBatch(accounts.length, amounts.length);
        }
        for (uint256 i = 0; i < accounts.length; i++) {
            if (amounts[i] <= 0) revert DistributorInvalidAmount(amounts[i]);
            if (_push(accounts[i], amounts[i])) paid++;
        }
    }

    /// @notice What an account can claim now, smallest units.
    function claimable(address account) public view returns (uint64) {
        return credited[account] - claimed[account];
    }

    function _push(address account, int64 amount) private returns (bool) {
        uint64 units = uint64(amount);
        if (units > claimable(account)) {
            emit PushFailed(account, amount, 0);
            return false;
        }
        claimed[account] += units;
        totalClaimed += units;
        int64 code = vault.tryPay(account, amount);
        if (code == HederaResponseCodes.SUCCESS) {
            emit Claimed(account, units, claimed[account]);
            return true;
        }
        claimed[account] -= units;
        totalClaimed -= units;
        emit PushFailed(account, amount, code);
        return false;
    }
}
