// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ConsensusEngine} from "../src/ConsensusEngine.sol";
import {Controlled} from "../src/Controlled.sol";
import {EpochController} from "../src/EpochController.sol";
import {EvidenceCourt} from "../src/EvidenceCourt.sol";
import {FeeCollector} from "../src/FeeCollector.sol";
import {HederaTokenDistributor} from "../src/HederaTokenDistributor.sol";
import {InstanceRegistry} from "../src/InstanceRegistry.sol";
import {StakeVault} from "../src/StakeVault.sol";
import {SubnetRegistry} from "../src/SubnetRegistry.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {WeightBoard} from "../src/WeightBoard.sol";
import {HtsStandIn} from "./HtsStandIn.sol";

/// @dev The cheat codes that the tests use.
interface Vm {
    function etch(address target, bytes calldata code) external;
    function prank(address sender) external;
    function startPrank(address sender) external;
    function stopPrank() external;
    function warp(uint256 timestamp) external;
    function deal(address account, uint256 balance) external;
    function assume(bool condition) external pure;
    function expectRevert() external;
    function expectRevert(bytes4 selector) external;
    function expectRevert(bytes calldata data) external;
    function expectPartialRevert(bytes4 selector) external;
    function getCode(string calldata artifact) external view returns (bytes memory);
    function getDeployedCode(string calldata artifact) external view returns (bytes memory);
    function mockCall(address target, bytes calldata data, bytes calldata answer) external;
    function expectEmit(bool, bool, bool, bool) external;
    function addr(uint256 privateKey) external pure returns (address);
    function sign(uint256 privateKey, bytes32 digest) external pure returns (uint8 v, bytes32 r, bytes32 s);
}

/// @title Everything deployed and initialised in the order of DEPLOY.md, with the stand-in at 0x167
abstract contract TestScene {
    Vm internal constant vm = Vm(address(uint160(uint256(keccak256("hevm cheat code")))));
    HtsStandIn internal constant HTS = HtsStandIn(address(0x167));
    uint64 internal constant TOKEN = 1e8;
    uint64 internal constant CAP = 1_000_000 * TOKEN;
    uint64 internal constant CAP_PER_DAY = 10_000 * TOKEN;
    uint64 internal constant GRANT = 1_000 * TOKEN;
    uint32 internal constant L = 60;
    uint256 internal constant DEPOSIT = 500;
    uint64 internal constant BOND = 100;

    address internal alice = address(0xA11CE);
    address internal bob = address(0xB0B);
    address internal carol = address(0xCA401);
    address internal mallory = address(0x3A1104);

    SubnetRegistry internal subnets;
    InstanceRegistry internal instances;
    TokenVault internal vault;
    HederaTokenDistributor internal distributor;
    StakeVault internal stakes;
    WeightBoard internal board;
    ConsensusEngine internal consensus;
    EpochController internal controller;
    EvidenceCourt internal court;
    FeeCollector internal fees;
    address internal token;
    uint256 private _now;

    function setUp() public virtual {
        vm.etch(address(0x167), vm.getDeployedCode("HtsStandIn.sol:HtsStandIn"));
        _forward(1_790_000_000);
        vm.deal(address(this), 1e18);
        for (uint160 i = 0; i < 4; i++) {
            vm.deal(_person(i), 1e18);
        }
        subnets = SubnetRegistry(_deploy("SubnetRegistry", abi.encode(address(this), DEPOSIT, 1_000_000)));
        instances = InstanceRegistry(_deploy("InstanceRegistry", abi.encode(address(this), subnets)));
        TokenVault.GenesisGrant[] memory grants = new TokenVault.GenesisGrant[](3);
        grants[0] = TokenVault.GenesisGrant(alice, int64(GRANT), 0);
        grants[1] = TokenVault.GenesisGrant(bob, int64(GRANT), 0);
        grants[2] = TokenVault.GenesisGrant(carol, int64(GRANT), uint64(block.timestamp + 1 days));
        vault = TokenVault(_deploy("TokenVault", abi.encode(address(this), CAP, CAP_PER_DAY, 8, grants)));
        distributor = HederaTokenDistributor(_deploy("HederaTokenDistributor", abi.encode(address(this), vault)));
        stakes = StakeVault(_deploy("StakeVault", abi.encode(address(this), subnets, vault)));
        board = WeightBoard(_deploy("WeightBoard", abi.encode(address(this))));
        consensus = ConsensusEngine(_deploy("ConsensusEngine", abi.encode(address(this), board)));
        vault.setMinter(address(distributor));
        controller = _replaceController(EpochController(address(0)));
        instances.setPruneOrder(consensus);
        court = EvidenceCourt(_deploy("EvidenceCourt", abi.encode(instances)));
        instances.setCourt(address(court));
        fees = FeeCollector(
            _deploy("FeeCollector", abi.encode(address(this), vault, subnets, FeeCollector.Split(7000, 1500, 500, 1000)))
        );
        // What the token service leaves of the fee must come back to the caller.
        vm.deal(address(vault), 7);
        distributor.createToken{value: 5_000_000}("TensorNode", "TNODE");
        token = vault.token();
        stakes.initialise();
        fees.initialise();
        _associate(alice);
        _associate(bob);
        vault.releaseGenesis(0);
        vault.releaseGenesis(1);
        subnets.createSubnet{value: DEPOSIT}("Language", 1001, _parameters());
    }

    /// @dev The token's creation refunds its surplus to the caller.
    receive() external payable {}

    /// @dev Creates a controller and lets every contract follow it.
    function _replaceController(EpochController predecessor) internal returns (EpochController created) {
        created = EpochController(_deploy("EpochController", abi.encode(_configuration(predecessor))));
        Controlled[4] memory served = [Controlled(board), consensus, distributor, stakes];
        for (uint256 i = 0; i < served.length; i++) {
            served[i].setController(address(created));
        }
    }

    function _configuration(EpochController predecessor) internal view returns (EpochController.Config memory) {
        return EpochController.Config({
            timelock: address(this),
            subnets: subnets,
            instances: instances,
            stakes: stakes,
            consensus: consensus,
            distributor: distributor,
            predecessor: predecessor,
            guardian: mallory,
            emissionPerDay: 7_200 * TOKEN,
            halvingSeconds: 4 * 365 days,
            scheduleStart: 0,
            closerPrice: 1_000
        });
    }

    function _person(uint160 index) internal view returns (address) {
        return [alice, bob, carol, mallory][index];
    }

    function _parameters() internal pure returns (SubnetRegistry.Parameters memory) {
        return SubnetRegistry.Parameters({
            epochSeconds: L,
            maxInstances: 4,
            maxValidators: 2,
            ownerBps: 1800,
            validatorBps: 4100,
            minerBps: 4100,
            kappaBps: 5000,
            bondPenaltyPpm: 1_000_000,
            alphaLowPpm: 100_000,
            alphaHighPpm: 300_000,
            alphaSteepness: 1_000,
            forfeitPpm: 1000,
            immunitySeconds: 0,
            shadowEpochs: 1,
            minStake: TOKEN,
            bondTinybar: BOND,
            scorerHash: bytes32(uint256(1))
        });
    }

    /// @dev From the artifact: `new` would compile every contract again into each test.
    function _deploy(string memory name, bytes memory arguments) internal returns (address created) {
        bytes memory code = bytes.concat(vm.getCode(string.concat(name, ".sol:", name)), arguments);
        assembly ("memory-safe") {
            created := create(0, add(code, 32), mload(code))
        }
        require(created != address(0), name);
    }

    /// @dev The optimiser may read block.timestamp once for a whole function, so the tests keep time themselves.
    function _forward(uint256 time) internal {
        _now += time;
        vm.warp(_now);
    }

    function _associate(address account) internal {
        vm.prank(account);
        HTS.associateToken(account, token);
    }

    function _stake(address account, uint64 amount) internal {
        vm.startPrank(account);
        HTS.approve(token, address(stakes), amount);
        stakes.stake(amount);
        vm.stopPrank();
    }

    function _register(address miner) internal returns (uint256 id) {
        vm.prank(miner);
        id = instances.registerInstanceWithKey{value: BOND}(
            1, miner, true, "http://127.0.0.1:3101", miner, address(0x4E7), bytes32(0)
        );
    }

    function _equal(uint256 actual, uint256 expected, string memory what) internal pure {
        require(actual == expected, what);
    }

    function _balance(address account) internal view returns (uint256) {
        return HTS.balanceOf(token, account);
    }
}
