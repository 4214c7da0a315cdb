/** How fair the timing is, measured over the real program and bad networks. */
@org.jspecify.annotations.NullMarked
package handsup.fairness;
