// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Address} from "@openzeppelin/contracts/utils/Address.sol";
import {Governed} from "./Governed.sol";
import {HederaTokens} from "./libraries/HederaTokens.sol";
import {HederaResponseCodes} from "./libraries/HederaResponseCodes.sol";

/// @title Treasury and supply key of the network's token
/// @notice Mints only for `minter`, inside a cumulative cap and a cap per UTC day; pays a minter's tokens only up to
///         what that minter has minted, so that a replaced distributor can still pay its own credits and no more.
contract TokenVault is Governed {
    /// @param holder who receives, resolved by the token service (alias and long-zero form are the same account there)
    /// @param amount smallest units
    /// @param unlockTime seconds since the epoch before which the grant is not paid; 0 for at once
    struct GenesisGrant {
        address holder;
        int64 amount;
        uint64 unlockTime;
    }

    struct MinterAccount {
        uint64 minted;
        uint64 paid;
    }

    uint256 private constant DAY = 1 days;
    uint256 private constant MAX_GRANTS = 32;

    /// @notice Greatest initial supply + everything ever minted, smallest units, never net of burns.
    uint64 public immutable cap;
    /// @notice Greatest amount minted in one UTC day.
    uint64 public immutable capPerDay;
    /// @notice Sum of the genesis grants: the token's initial supply.
    uint64 public immutable initialSupply;
    int32 public immutable decimals;

    /// @notice The token's address; zero until `createToken`.
    address public token;
    /// @notice The only address that may mint.
    address public minter;
    uint64 public totalMinted;
    uint64 public totalPaid;
    uint64 public totalBurned;
    /// @notice Genesis grants already paid out.
    uint64 public genesisReleased;

    mapping(address minter => MinterAccount) public minters;
    mapping(uint256 utcDay => uint64) public mintedOnDay;
    GenesisGrant[] private _grants;
    mapping(uint256 index => bool) public grantReleased;

    event MinterChanged(address indexed previous, address indexed current);
    event TokenCreated(address indexed token, string name, string symbol, int64 initialSupply, int32 decimals);
    event GenesisReleased(uint256 indexed index, address indexed holder, int64 amount);
    event Minted(address indexed minter, int64 amount, uint64 totalMinted);
    event Paid(address indexed minter, address indexed to, int64 amount);
    event PayFailed(address indexed minter, address indexed to, int64 amount, int64 code);
    event Burned(address indexed from, int64 amount, uint64 totalBurned);

    error TokenVaultAlreadyCreated(address token);
    error TokenVaultNotCreated();
    error TokenVaultUnauthorized(address caller);
    error TokenVaultInvalidCap();
    error TokenVaultInvalidGrants();
    error TokenVaultInvalidAmount(int64 amount);
    error TokenVaultCapExceeded(uint256 wanted, uint256 left);
    error TokenVaultDayCapExceeded(uint256 wanted, uint256 left);
    error TokenVaultNotMinted(address caller, uint256 wanted, uint256 left);
    error TokenVaultGrantLocked(uint256 index, uint64 unlockTime);
    error TokenVaultGrantAlreadyReleased(uint256 index);

    modifier onlyCreated() {
        if (token == address(0)) revert TokenVaultNotCreated();
        _;
    }

    /// @param cap_ cumulative cap in smallest units, at most 2^63 - 1
    /// @param capPerDay_ cap per UTC day in smallest units
    /// @param grants genesis supply inside the cap, at most 32 holders
    constructor(address timelock_, uint64 cap_, uint64 capPerDay_, int32 decimals_, GenesisGrant[] memory grants)
        Governed(timelock_)
    {
        if (cap_ == 0 || cap_ > uint64(type(int64).max) || capPerDay_ == 0) revert TokenVaultInvalidCap();
        if (grants.length > MAX_GRANTS || decimals_ < 0) revert TokenVaultInvalidGrants();
        uint64 sum;
        for (uint256 i = 0; i < grants.length; i++) {
            if (grants[i].amount <= 0 || grants[i].holder == address(0)) revert TokenVaultInvalidGrants();
            sum += uint64(grants[i].amount);
            _grants.push(grants[i]);
        }
        if (sum > cap_) revert TokenVaultCapExceeded(sum, cap_);
        cap = cap_;
        capPerDay = capPerDay_;
        decimals = decimals_;
        initialSupply = sum;
    }

    /// @notice Names the contract that may mint from now on. Earlier minters keep the right to pay what they minted.
    function setMinter(address minter_) external onlyOwner {
        address previous = minter;
        minter = _nonZero(minter_);
        emit MinterChanged(previous, minter_);
    }

    /// @notice Creates the token, once; `msg.value` (tinybar) pays the network's creation fee, the rest goes to `refundTo`.
    function createToken(string calldata name, string calldata symbol, address payable refundTo)
        external
        payable
        returns (address)
    {
        if (msg.sender != minter && msg.sender != owner()) revert TokenVaultUnauthorized(msg.sender);
        if (token != address(0)) revert TokenVaultAlreadyCreated(token);
        address created = HederaTokens.create(name, symbol, int64(initialSupply), int64(cap), decimals);
        token = created;
        emit TokenCreated(created, name, symbol, int64(initialSupply), decimals);
        if (address(this).balance > 0) Address.sendValue(refundTo, address(this).balance);
        return created;
    }

    /// @notice Pays one genesis grant to its holder; anybody may call, each grant is paid once.
    function releaseGenesis(uint256 index) external onlyCreated {
        GenesisGrant memory grant = _grants[index];
        if (grantReleased[index]) revert TokenVaultGrantAlreadyReleased(index);
        if (block.timestamp < grant.unlockTime) revert TokenVaultGrantLocked(index, grant.unlockTime);
        grantReleased[index] = true;
        genesisReleased += uint64(grant.amount);
        emit GenesisReleased(index, grant.holder, grant.amount);
        HederaTokens.transfer(token, grant.holder, grant.amount);
    }

    /// @notice Mints into this vault on the minter's account.
    function mint(int64 amount) external onlyCreated {
        if (msg.sender != minter) revert TokenVaultUnauthorized(msg.sender);
        uint64 units = _positive(amount);
        if (units > remainingCap()) revert TokenVaultCapExceeded(units, remainingCap());
        uint256 today = block.timestamp / DAY;
        uint64 leftToday = capPerDay - mintedOnDay[today];
        if (units > leftToday) revert TokenVaultDayCapExceeded(units, leftToday);
        mintedOnDay[today] += units;
        totalMinted += units;
        minters[msg.sender].minted += units;
        emit Minted(msg.sender, amount, totalMinted);
        HederaTokens.mint(token, amount);
    }

    /// @notice Pays from what the caller has minted; reverts unless the token service says SUCCESS.
    function pay(address to, int64 amount) external onlyCreated {
        _bookPayment(amount);
        emit Paid(msg.sender, to, amount);
        HederaTokens.transfer(token, to, amount);
    }

    /// @notice Like `pay`, but a refused transfer is undone in the books and its code handed back.
    /// @return code 22 when paid
    function tryPay(address to, int64 amount) external onlyCreated returns (int64 code) {
        uint64 units = _bookPayment(amount);
        code = HederaTokens.tryTransfer(token, to, amount);
        if (code == HederaResponseCodes.SUCCESS) {
            emit Paid(msg.sender, to, amount);
        } else {
            minters[msg.sender].paid -= units;
            totalPaid -= units;
            emit PayFailed(msg.sender, to, amount, code);
        }
    }

    /// @notice Burns tokens that the caller holds and has approved for this vault.
    function burn(int64 amount) external onlyCreated {
        uint64 units = _positive(amount);
        totalBurned += units;
        emit Burned(msg.sender, amount, totalBurned);
        HederaTokens.pull(token, msg.sender, units);
        HederaTokens.burn(token, amount);
    }

    /// @notice What may still be minted in all, smallest units.
    function remainingCap() public view returns (uint64) {
        return cap - initialSupply - totalMinted;
    }

    function genesisGrants() external view returns (GenesisGrant[] memory) {
        return _grants;
    }

    /// @notice What the vault should hold: unreleased grants and minted but unpaid tokens. More than that is a donation.
    function reserved() external view returns (uint64) {
        return initialSupply - genesisReleased + totalMinted - totalPaid;
    }

    function _bookPayment(int64 amount) private returns (uint64 units) {
        units = _positive(amount);
        MinterAccount storage account = minters[msg.sender];
        uint64 left = account.minted - account.paid;
        if (units > left) revert TokenVaultNotMinted(msg.sender, units, left);
        account.paid += units;
        totalPaid += units;
    }

    function _positive(int64 amount) private pure returns (uint64) {
        if (amount <= 0) revert TokenVaultInvalidAmount(amount);
        return uint64(amount);
    }
}
