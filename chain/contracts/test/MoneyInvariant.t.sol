// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {HederaTokenDistributor} from "../src/HederaTokenDistributor.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene, Vm} from "./TestScene.sol";

/// @dev Random use of the money contracts by a controller, four receivers and a token service that fails at times.
contract MoneyActor {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    HtsStandIn private constant HTS = HtsStandIn(address(0x167));
    HederaTokenDistributor private immutable _distributor;
    TokenVault private immutable _vault;

    constructor(HederaTokenDistributor distributor, TokenVault vault) {
        _distributor = distributor;
        _vault = vault;
    }

    function receiver(uint256 index) public pure returns (address) {
        return address(uint160(0xF00 + index % 4));
    }

    function mint(uint64 amount) external {
        try _distributor.mintTokens(int64(amount % 1e12)) {} catch {}
    }

    function credit(uint8 index, uint64 amount) external {
        HederaTokenDistributor.Credit[] memory credits = new HederaTokenDistributor.Credit[](1);
        credits[0] = HederaTokenDistributor.Credit(
            receiver(index), amount % 1e12, HederaTokenDistributor.Role.Miner, uint32(index)
        );
        try _distributor.credit(1, 1, credits) {} catch {}
    }

    function claim(uint8 index) external {
        vm.prank(receiver(index));
        try _distributor.claim() {} catch {}
    }

    function push(uint8 index, uint64 amount, uint64 other) external {
        (address[] memory accounts, int64[] memory amounts) = (new address[](2), new int64[](2));
        (accounts[0], amounts[0]) = (receiver(index), int64(1 + amount % 1e12));
        (accounts[1], amounts[1]) = (receiver(uint256(index) + 1), int64(1 + other % 1e12));
        _distributor.batchTransfer(accounts, amounts);
    }

    function burn(uint8 index, uint64 amount) external {
        vm.startPrank(receiver(index));
        HTS.approve(_vault.token(), address(_vault), amount % 1e12);
        try _vault.burn(int64(amount % 1e12)) {} catch {}
        vm.stopPrank();
    }

    function fail(uint8 index, bool failing) external {
        HTS.refuseFor(receiver(index), failing ? Codes.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT : int64(0));
    }

    function passTime(uint32 time) external {
        vm.warp(block.timestamp + time % 2 days);
    }
}

contract MoneyInvariantTest is TestScene {
    MoneyActor private _actor;

    function setUp() public override {
        super.setUp();
        _actor = new MoneyActor(distributor, vault);
        distributor.setController(address(_actor));
        for (uint256 i = 0; i < 4; i++) {
            _associate(_actor.receiver(i));
        }
    }

    /// @dev Read by the runner: only the actor is called.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_actor);
    }

    function invariant_TheBooksAgreeWithTheTokenService() public view {
        uint256 credited;
        uint256 claimed;
        for (uint256 i = 0; i < 4; i++) {
            address account = _actor.receiver(i);
            require(distributor.claimed(account) <= distributor.credited(account), "I5");
            credited += distributor.credited(account);
            claimed += distributor.claimed(account);
        }
        _equal(credited, distributor.totalCredited(), "sum of credits");
        _equal(claimed, distributor.totalClaimed(), "sum of claims");
        require(credited <= distributor.totalMinted(), "I2");
        _equal(distributor.totalMinted(), vault.totalMinted(), "distributor and vault");
        _equal(distributor.totalClaimed(), vault.totalPaid(), "I5");
        require(uint256(vault.initialSupply()) + vault.totalMinted() <= vault.cap(), "I3");
        (,, int64 supply,,,) = HTS.tokens(token);
        _equal(uint64(supply), uint256(vault.initialSupply()) + vault.totalMinted() - vault.totalBurned(), "I9 supply");
        _equal(_balance(address(vault)), vault.reserved(), "I9 vault");
    }
}
