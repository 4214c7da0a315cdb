@org.jspecify.annotations.NullMarked
package handsup.rehearse;
