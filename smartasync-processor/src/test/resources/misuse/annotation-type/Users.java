package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public @interface Users {
//      ^ error: 'Users' is an annotation type, which has no methods to call; annotate a class or an interface [SmartAsync:AnnotationType]

  String value();
}
