/** Handsup, a live classroom quiz server. Packages depend downwards only: app, transport, room, formats, domain. */
@org.jspecify.annotations.NullMarked
package handsup;
