// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

contract Child {
    uint256 public x;

    constructor(uint256 v) payable {
        x = v;
    }
}

contract Brief {
    constructor(address payable heir) payable {
        selfdestruct(heir);
    }
}

contract Basics {
    event ValueSet(address indexed who, uint256 value);

    error Refused(uint256 code);

    uint256 public value;
    string public label;
    Child public child;
    mapping(address => uint256) public paid;
    uint256[] public list;

    constructor(uint256 v, string memory t) payable {
        value = v;
        label = t;
    }

    function set(uint256 v) external payable {
        value = v;
        paid[msg.sender] += msg.value;
        emit ValueSet(msg.sender, v);
    }

    function clear() external {
        value = 0;
    }

    function refuse(uint256 code) external pure {
        revert Refused(code);
    }

    function refuseText() external pure {
        require(false, "not today");
    }

    function makeChild(uint256 v) external payable {
        child = new Child{value: msg.value}(v);
    }

    function leaveTo(address payable heir) external payable {
        new Brief{value: msg.value}(heir);
    }

    function makeSalted(uint256 v, bytes32 salt) external {
        child = new Child{salt: salt}(v);
    }

    function makeChildThenRevert(uint256 v) external {
        try this.makeAndFail(v) {} catch {
            value = 77;
        }
    }

    function makeAndFail(uint256 v) external {
        new Child(v);
        revert("undone");
    }

    function send(address payable to, uint256 amount) external {
        (bool ok, ) = to.call{value: amount}("");
        require(ok, "send");
    }

    function setTwice(uint256 v) external {
        value = 0;
        value = v;
        list.push(v);
        list.pop();
        value = v + 1;
    }

    function fill(uint256 n) external {
        for (uint256 i; i < n; i++) list.push(i * 7);
    }

    function sum(uint256 rounds) external returns (uint256 total) {
        for (uint256 r; r < rounds; r++) for (uint256 i; i < list.length; i++) total += list[i] * (r + 1);
        value = total;
    }

    function facts() external view returns (uint256, uint256, uint256, uint256, address, uint256) {
        return (block.chainid, block.basefee, block.gaslimit, tx.gasprice, msg.sender, address(this).balance);
    }

    function spin() external pure {
        while (true) {}
    }

    function hashes(bytes calldata data) external pure returns (bytes32, bytes32, address) {
        return (keccak256(data), sha256(data), ecrecover(keccak256(data), 27, bytes32(uint256(1)), bytes32(uint256(2))));
    }

    receive() external payable {}
}
