/** The rules of a quiz room as two pure functions over sealed values. Uses java.lang, java.util, java.time and the normaliser of java.text only; reads no clock, throws no dice. */
@org.jspecify.annotations.NullMarked
package handsup.domain;
