import plugin.SmartPlugin;

final class FilePlugin implements SmartPlugin<String> {}
//    ^ error: 'FilePlugin' implements neither 'load(T)' nor 'loadAsync(T)', which call each other in 'SmartPlugin'; implement one method of each operation [SmartAsync:NeitherImplemented]
