package samenames;

/** The user's own. */
public record Async(int value) {}
