// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {FeeCollector} from "../src/FeeCollector.sol";
import {StakeVault} from "../src/StakeVault.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene, Vm} from "./TestScene.sol";

/// @dev Random use of stake and prepaid fees by four accounts, a controller that slashes, and time.
contract StakeActor {
    Vm private constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    HtsStandIn private constant HTS = HtsStandIn(address(0x167));
    StakeVault private immutable _stakes;
    FeeCollector private immutable _fees;
    address private immutable _token;
    uint256 private _settlements;

    constructor(StakeVault stakes, FeeCollector fees) {
        (_stakes, _fees, _token) = (stakes, fees, stakes.token());
    }

    function person(uint256 index) public pure returns (address) {
        return address(uint160(0xE00 + index % 4));
    }

    function stake(uint8 index, uint64 amount) external {
        vm.startPrank(person(index));
        HTS.approve(_token, address(_stakes), amount % 1e11);
        try _stakes.stake(amount % 1e11) {} catch {}
        vm.stopPrank();
    }

    function unstake(uint8 index, uint64 amount) external {
        uint64 staked = _stakes.stakeOf(person(index));
        vm.prank(person(index));
        try _stakes.unstake(staked == 0 ? 0 : amount % (staked + 1)) {} catch {}
    }

    function withdraw(uint8 index) external {
        vm.prank(person(index));
        try _stakes.withdraw() {} catch {}
    }

    function permit(uint8 index, bool wanted) external {
        vm.startPrank(person(index));
        if (wanted) try _stakes.requestPermit(1) {} catch {}
        else try _stakes.releasePermit(1) {} catch {}
        vm.stopPrank();
    }

    function delegate(uint8 index, uint8 to) external {
        vm.prank(person(index));
        _stakes.delegate(person(to));
    }

    function slash(uint8 index, uint64 amount) external {
        _stakes.slash(person(index), amount % 1e11);
        try _stakes.burnSlashed() {} catch {}
    }

    function deposit(uint8 index, uint64 amount) external {
        vm.startPrank(person(index));
        HTS.approve(_token, address(_fees), amount % 1e11);
        try _fees.deposit(amount % 1e11) {} catch {}
        vm.stopPrank();
    }

    function lease(uint8 index, uint8 spender, uint64 amount) external {
        uint64 free = _fees.freeOf(person(index));
        (, uint64 until) = _fees.leaseOf(person(index), person(spender));
        uint64 later = uint64(block.timestamp) + 5 days;
        vm.prank(person(index));
        try _fees.openLease(person(spender), free == 0 ? 0 : amount % (free + 1), later > until ? later : until) {} catch {}
    }

    function settle(uint8 index, uint8 spender, uint8 payee, uint64 amount) external {
        (uint64 left,) = _fees.leaseOf(person(index), person(spender));
        FeeCollector.Charge[] memory charges = new FeeCollector.Charge[](1);
        charges[0] = FeeCollector.Charge(person(index), person(payee), left == 0 ? 0 : amount % (left + 1));
        vm.prank(person(spender));
        try _fees.settle(1, 1, _settlements++, charges) {} catch {}
    }

    function takeOut(uint8 index, uint8 spender, uint64 amount) external {
        try _fees.closeLease(person(index), person(spender)) {} catch {}
        vm.startPrank(person(index));
        try _fees.withdrawEarnings() {} catch {}
        try _fees.withdraw(amount % 1e11) {} catch {}
        try _fees.burn() {} catch {}
        vm.stopPrank();
    }

    function passTime(uint32 time) external {
        vm.warp(block.timestamp + time % 2 days);
    }
}

contract StakeInvariantTest is TestScene {
    StakeActor private _actor;

    function setUp() public override {
        super.setUp();
        _actor = new StakeActor(stakes, fees);
        stakes.setController(address(_actor));
        for (uint256 i = 0; i < 4; i++) {
            address account = _actor.person(i);
            _associate(account);
            vm.prank(alice);
            HTS.transferToken(token, alice, account, int64(GRANT / 4));
        }
    }

    /// @dev Read by the runner: only the actor is called.
    function targetContracts() external view returns (address[] memory targets) {
        targets = new address[](1);
        targets[0] = address(_actor);
    }

    function invariant_StakeFeesAndVotesAddUp() public view {
        uint256 staked;
        uint256 votes;
        uint256 free;
        for (uint256 i = 0; i < 4; i++) {
            address account = _actor.person(i);
            staked += stakes.stakeOf(account);
            votes += stakes.getVotes(account);
            free += fees.freeOf(account);
        }
        _equal(staked, stakes.totalStaked(), "sum of stakes");
        require(votes <= staked, "no vote without active stake");
        uint256 held = uint256(stakes.totalStaked()) + stakes.totalUnbonding() + stakes.slashedPending();
        _equal(_balance(address(stakes)), held, "I9 stake");
        _equal(free, fees.totalFree(), "sum of deposits");
        uint256 books = uint256(fees.totalFree()) + fees.totalLeased() + fees.totalEarned() + fees.burnPending();
        _equal(_balance(address(fees)), books, "I9 fees");
        (,, int64 supply,,,) = HTS.tokens(token);
        _equal(uint64(supply), uint256(vault.initialSupply()) - vault.totalBurned(), "I9 supply");
    }
}
