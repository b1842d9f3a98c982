package samenames;

/** The user's own. */
public @interface Override {}
