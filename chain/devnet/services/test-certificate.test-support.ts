/** A self-signed certificate of no value, DER: what a node of an address book shows for gossip. */
export const TEST_CERTIFICATE = new Uint8Array(
  Buffer.from(
    'MIIBejCCAR+gAwIBAgIUEzI6PYviIAw13LAMwhhCasTM0EgwCgYIKoZIzj0EAwIwETEPMA0GA1UEAwwGcy1ub2RlMCAXDTI2MTEy' +
      'MzA3MjYzMloYDzIxMjYxMDMwMDcyNjMyWjARMQ8wDQYDVQQDDAZzLW5vZGUwWTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAASzPxwf' +
      'qdJkQn+zctZLfRjvR/EcpKuyy16os0ecgdxMAPKi82GMTKZyIgJt57KLOq6hmqnRhx7Be05m4eklEMaho1MwUTAdBgNVHQ4EFgQU' +
      'JUrYk4ekX/yDBLPn2fdgab/NCu0wHwYDVR0jBBgwFoAUJUrYk4ekX/yDBLPn2fdgab/NCu0wDwYDVR0TAQH/BAUwAwEB/zAKBggq' +
      'hkjOPQQDAgNJADBGAiEAwTGeC/vLLqByAFGI8ulcTQpI9GHJc3mqX6IR0SVHTA8CIQCwaMURlgHgoWTZIvsaKfuLkkZ7JsgoQMpo' +
      'f854DppsCA==',
    'base64',
  ),
);
