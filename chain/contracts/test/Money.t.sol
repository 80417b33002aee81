// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Ownable} from "@openzeppelin/contracts/access/Ownable.sol";
import {Governed} from "../src/Governed.sol";
import {Controlled} from "../src/Controlled.sol";
import {HederaTokenDistributor} from "../src/HederaTokenDistributor.sol";
import {TokenVault} from "../src/TokenVault.sol";
import {HederaResponseCodes as Codes} from "../src/libraries/HederaResponseCodes.sol";
import {HederaTokens} from "../src/libraries/HederaTokens.sol";
import {HtsStandIn} from "./HtsStandIn.sol";
import {TestScene} from "./TestScene.sol";

contract TokenVaultTest is TestScene {
    /// @dev This test is a minter of its own, to reach the vault directly.
    function setUp() public override {
        super.setUp();
        vault.setMinter(address(this));
    }

    function test_TokenHasOnlyASupplyKeyHeldByTheVault() public view {
        (address treasury, address supplyKey, int64 supply, int64 maxSupply, int32 decimals, uint256 keys) =
            HTS.tokens(token);
        require(treasury == address(vault) && supplyKey == address(vault), "treasury and supply key");
        _equal(keys, 16, "no other key");
        require(supply == int64(3 * GRANT) && maxSupply == int64(CAP) && decimals == 8, "supply");
    }

    function test_CreationRefundsWhatItDidNotUse() public view {
        _equal(address(vault).balance, 0, "nothing stays in the vault");
        _equal(address(this).balance, 1e18 - 5_000_000 + 7 - DEPOSIT, "the caller has the rest");
    }

    function test_TokenIsCreatedOnce() public {
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultAlreadyCreated.selector, token));
        vault.createToken{value: 5_000_000}("Again", "A", payable(address(this)));
    }

    function test_StrangersCannotCreateMintOrGovern() public {
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultUnauthorized.selector, mallory));
        vault.createToken("X", "X", payable(mallory));
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultUnauthorized.selector, mallory));
        vault.mint(1);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        vault.setMinter(mallory);
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultNotMinted.selector, mallory, 1, 0));
        vault.pay(mallory, 1);
        vm.stopPrank();
        vm.expectRevert(Governed.GovernedRenounceForbidden.selector);
        vault.renounceOwnership();
        vm.expectRevert(Governed.GovernedZeroAddress.selector);
        vault.setMinter(address(0));
    }

    function test_GrantsArePaidOnceAndAfterTheirTime() public {
        _equal(_balance(alice), GRANT, "alice has her grant");
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultGrantAlreadyReleased.selector, 0));
        vault.releaseGenesis(0);
        _associate(carol);
        vm.expectPartialRevert(TokenVault.TokenVaultGrantLocked.selector);
        vault.releaseGenesis(2);
        _forward(1 days);
        vault.releaseGenesis(2);
        _equal(_balance(carol), GRANT, "carol has hers");
        _equal(vault.reserved(), 0, "nothing left in the vault");
    }

    function test_GrantOfAnUnassociatedHolderStays() public {
        _forward(1 days);
        vm.expectRevert(
            abi.encodeWithSelector(
                HederaTokens.HederaTokenCallFailed.selector,
                HtsStandIn.transferToken.selector,
                Codes.TOKEN_NOT_ASSOCIATED_TO_ACCOUNT
            )
        );
        vault.releaseGenesis(2);
        require(!vault.grantReleased(2), "still there");
    }

    function test_DayCapStartsAnewAtMidnightUtc() public {
        vault.mint(int64(CAP_PER_DAY));
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultDayCapExceeded.selector, 1, 0));
        vault.mint(1);
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        vault.mint(1);
        _equal(vault.totalMinted(), CAP_PER_DAY + 1, "minted on two days");
    }

    function testFuzz_NeverMoreThanTheCap(uint256 day, uint64[8] calldata amounts) public {
        uint64 sum = vault.initialSupply();
        for (uint256 i = 0; i < amounts.length; i++) {
            uint64 amount = amounts[i] % (CAP_PER_DAY + 2);
            vm.warp(1_790_000_000 + ((day % 1000) + i * 30) * 1 days);
            try vault.mint(int64(amount)) {
                sum += amount;
                require(amount > 0 && amount <= CAP_PER_DAY, "caps hold");
            } catch {}
        }
        _equal(sum, vault.initialSupply() + vault.totalMinted(), "I3");
        require(sum <= CAP, "I3");
    }

    function test_AmountsMustBePositive() public {
        int64[3] memory bad = [int64(0), -1, type(int64).min];
        for (uint256 i = 0; i < bad.length; i++) {
            vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultInvalidAmount.selector, bad[i]));
            vault.mint(bad[i]);
            vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultInvalidAmount.selector, bad[i]));
            vault.pay(alice, bad[i]);
            vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultInvalidAmount.selector, bad[i]));
            vault.burn(bad[i]);
        }
        vm.expectPartialRevert(TokenVault.TokenVaultCapExceeded.selector);
        vault.mint(type(int64).max);
    }

    function test_AReplacedMinterPaysWhatItMintedAndNoMore() public {
        vault.mint(100);
        vault.setMinter(address(distributor));
        vault.pay(alice, 60);
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultNotMinted.selector, address(this), 41, 40));
        vault.pay(alice, 41);
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultUnauthorized.selector, address(this)));
        vault.mint(1);
        vault.pay(alice, 40);
        _equal(_balance(alice), GRANT + 100, "paid in full");
    }

    function testFuzz_EveryFailureCodeStopsMintPayAndBurn(int64 code) public {
        vm.assume(code != Codes.SUCCESS && code != 0);
        vault.mint(100);
        HTS.refuse(HtsStandIn.mintToken.selector, code);
        HTS.refuse(HtsStandIn.transferToken.selector, code);
        HTS.refuse(HtsStandIn.transferFrom.selector, code);
        vm.expectRevert(
            abi.encodeWithSelector(HederaTokens.HederaTokenCallFailed.selector, HtsStandIn.mintToken.selector, code)
        );
        vault.mint(1);
        vm.expectRevert(
            abi.encodeWithSelector(HederaTokens.HederaTokenCallFailed.selector, HtsStandIn.transferToken.selector, code)
        );
        vault.pay(alice, 1);
        vm.expectPartialRevert(HederaTokens.HederaTokenCallFailed.selector);
        vault.burn(1);
        require(vault.tryPay(alice, 1) == code, "push hands the code back");
        (uint64 minted, uint64 paid) = vault.minters(address(this));
        _equal(minted, 100, "nothing more minted");
        _equal(paid, 0, "nothing paid");
        _equal(vault.totalBurned(), 0, "nothing burned");
    }

    function test_ARevertingTokenServiceIsUnknown() public {
        vault.mint(5);
        vm.etch(address(HTS), hex"fe");
        vm.expectRevert(
            abi.encodeWithSelector(
                HederaTokens.HederaTokenCallFailed.selector, HtsStandIn.transferToken.selector, Codes.UNKNOWN
            )
        );
        vault.pay(alice, 1);
        require(vault.tryPay(alice, 1) == Codes.UNKNOWN, "and a push survives it");
    }

    function test_BurnTakesTheCallersApprovedTokens() public {
        vm.startPrank(alice);
        HTS.approve(token, address(vault), 30);
        vault.burn(30);
        vm.stopPrank();
        (,, int64 supply,,,) = HTS.tokens(token);
        require(supply == int64(3 * GRANT - 30), "supply");
        _equal(_balance(alice), GRANT - 30, "from the caller");
        _equal(_balance(address(vault)), vault.reserved(), "I9");
    }

    function test_ConstructorRefusesImpossibleTerms() public {
        TokenVault.GenesisGrant[] memory grants = new TokenVault.GenesisGrant[](1);
        grants[0] = TokenVault.GenesisGrant(alice, 11, 0);
        vm.expectRevert(abi.encodeWithSelector(TokenVault.TokenVaultCapExceeded.selector, 11, 10));
        new TokenVault(address(this), 10, 10, 0, grants);
        vm.expectRevert(TokenVault.TokenVaultInvalidCap.selector);
        new TokenVault(address(this), 1 << 63, 10, 0, grants);
        grants[0].amount = 0;
        vm.expectRevert(TokenVault.TokenVaultInvalidGrants.selector);
        new TokenVault(address(this), 10, 10, 0, grants);
    }
}

contract DistributorTest is TestScene {
    function setUp() public override {
        super.setUp();
        distributor.setController(address(this));
    }

    function test_OnlyTheControllerMintsAndBooks() public {
        vm.startPrank(mallory);
        vm.expectRevert(abi.encodeWithSelector(Controlled.ControlledUnauthorized.selector, mallory));
        distributor.mintTokens(1);
        vm.expectRevert(abi.encodeWithSelector(Controlled.ControlledUnauthorized.selector, mallory));
        distributor.credit(1, 1, _credits(mallory, 1));
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        distributor.setController(mallory);
        vm.expectRevert(abi.encodeWithSelector(Ownable.OwnableUnauthorizedAccount.selector, mallory));
        distributor.createToken("X", "X");
        vm.stopPrank();
    }

    function test_CreditsNeverExceedWhatWasMinted() public {
        distributor.mintTokens(10);
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorNotMinted.selector, 11, 10));
        distributor.credit(1, 1, _credits(alice, 11));
        distributor.credit(1, 1, _credits(alice, 10));
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorNotMinted.selector, 1, 0));
        distributor.credit(1, 1, _credits(alice, 1));
    }

    function test_OneClaimCoversEverything() public {
        distributor.mintTokens(30);
        distributor.credit(1, 1, _credits(alice, 10));
        distributor.credit(2, 7, _credits(alice, 20));
        vm.prank(alice);
        _equal(distributor.claim(), 30, "all subnets and epochs");
        _equal(_balance(alice), GRANT + 30, "paid");
        vm.prank(alice);
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorNothingToClaim.selector, alice));
        distributor.claim();
    }

    function test_AFailedClaimKeepsTheCredit() public {
        distributor.mintTokens(30);
        distributor.credit(1, 1, _credits(mallory, 30));
        vm.prank(mallory);
        vm.expectPartialRevert(HederaTokens.HederaTokenCallFailed.selector);
        distributor.claim();
        _equal(distributor.claimable(mallory), 30, "restored");
        _associate(mallory);
        vm.prank(mallory);
        distributor.claim();
        _equal(_balance(mallory), 30, "paid later");
    }

    /// @dev Each position of a batch may fail for a reason of its own; the others are paid all the same.
    function testFuzz_PushNeverBlocks(uint8 failing, int64 code) public {
        vm.assume(code != Codes.SUCCESS && code != 0);
        address[] memory accounts = new address[](4);
        int64[] memory amounts = new int64[](4);
        distributor.mintTokens(400);
        for (uint160 i = 0; i < 4; i++) {
            accounts[i] = address(0xF00 + i);
            amounts[i] = 100;
            _associate(accounts[i]);
            distributor.credit(1, 1, _credits(accounts[i], 100));
            if ((failing >> i) & 1 == 1) HTS.refuseFor(accounts[i], code);
        }
        uint256 paid = distributor.batchTransfer(accounts, amounts);
        uint256 expected;
        for (uint256 i = 0; i < 4; i++) {
            bool ok = (failing >> i) & 1 == 0;
            if (ok) expected++;
            _equal(_balance(accounts[i]), ok ? 100 : 0, "balance");
            _equal(distributor.claimable(accounts[i]), ok ? 0 : 100, "credit");
        }
        _equal(paid, expected, "count");
        _equal(distributor.totalClaimed(), 100 * expected, "I5");
    }

    function test_PushPaysOnlyWhatIsCredited() public {
        distributor.mintTokens(10);
        distributor.credit(1, 1, _credits(alice, 10));
        (address[] memory accounts, int64[] memory amounts) = (new address[](2), new int64[](2));
        (accounts[0], amounts[0]) = (bob, 1);
        (accounts[1], amounts[1]) = (alice, 10);
        vm.expectEmit(true, true, true, true);
        emit HederaTokenDistributor.PushFailed(bob, 1, 0);
        _equal(distributor.batchTransfer(accounts, amounts), 1, "alice alone");
        _equal(_balance(bob), GRANT, "bob has no credit");
    }

    function test_MalformedBatches() public {
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorInvalidBatch.selector, 0, 0));
        distributor.batchTransfer(new address[](0), new int64[](0));
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorInvalidBatch.selector, 1, 2));
        distributor.batchTransfer(new address[](1), new int64[](2));
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorInvalidBatch.selector, 41, 41));
        distributor.batchTransfer(new address[](41), new int64[](41));
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorInvalidAmount.selector, 0));
        distributor.batchTransfer(new address[](1), new int64[](1));
        vm.expectRevert(abi.encodeWithSelector(HederaTokenDistributor.DistributorInvalidAmount.selector, -5));
        distributor.mintTokens(-5);
    }

    function _credits(address account, uint64 amount)
        private
        pure
        returns (HederaTokenDistributor.Credit[] memory credits)
    {
        credits = new HederaTokenDistributor.Credit[](1);
        credits[0] = HederaTokenDistributor.Credit(account, amount, HederaTokenDistributor.Role.Miner, 0);
    }
}
