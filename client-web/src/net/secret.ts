const SECRET_BYTES = 32

function base64url(bytes: Uint8Array): string {
  return btoa(String.fromCharCode(...bytes))
    .replaceAll('+', '-')
    .replaceAll('/', '_')
    .replaceAll('=', '')
}

/** So many random bytes in base64url; works on plain http too, where `randomUUID` does not. */
export function random(bytes: number): string {
  return base64url(crypto.getRandomValues(new Uint8Array(bytes)))
}

/** A seat's first secret: 32 random bytes, 43 characters. */
export function secret(): string {
  return random(SECRET_BYTES)
}
