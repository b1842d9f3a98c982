package annotatedparameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/**
 * An annotation that is deprecated.
 *
 * @deprecated for the test
 */
@Deprecated
@Retention(RetentionPolicy.RUNTIME)
public @interface Old {}
