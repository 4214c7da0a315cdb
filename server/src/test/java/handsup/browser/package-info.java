/** The whole program in real browsers. */
@org.jspecify.annotations.NullMarked
package handsup.browser;
