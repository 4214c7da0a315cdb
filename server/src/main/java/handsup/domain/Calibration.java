package handsup.domain;

/** How often somebody was right who said how sure they were. @param said how often that was @param right how many of those answers were wholly right */
public record Calibration(Confidence confidence, int said, int right) {}
