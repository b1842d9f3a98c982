package annotatedparameters;

import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** Makes something happen, which must not happen twice. */
@Retention(RetentionPolicy.RUNTIME)
public @interface Tx {}
