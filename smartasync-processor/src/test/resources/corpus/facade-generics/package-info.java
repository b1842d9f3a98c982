/** Facades of types that return themselves, and of types with equal names of type variables. */
@SmartAsync.For({Library.View.class, Library.Views.class})
@SmartAsync.For(Library.OtherViews.class)
@SmartAsync.For({Library.Entry.class, Library.Lock.class})
@SmartAsync.For({Library.Paging.class, Library.Results.class})
@SmartAsync.For(
    value = Library.Web.class,
    follow = {
      Library.HeadersSpec.class,
      Library.UriSpec.class,
      Library.HeadersUriSpec.class,
      Library.BodySpec.class,
      Library.BodyUriSpec.class
    })
@SmartAsync.For(
    value = {Library.Row.class, Library.Table.class},
    optional = "last")
@SmartAsync.For(Library.Receiver.class)
@SmartAsync.For({Library.Task.class, Library.Action.class, Library.Both.class})
@SmartAsync.For(
    value = Library.Channels.class,
    follow = {Library.LibraryFuture.class, Library.LibraryChannelFuture.class})
@SmartAsync.For({Library.BasicCache.class, Library.Cache.class})
@SmartAsync.For({Library.Finder.class, Library.Call.class, Library.Diamond.class})
@SmartAsync.For(
    value = Library.Book.class,
    follow = {Library.Pages.class, Library.Page.class})
package generics;

import io.smartasync.SmartAsync;
import library.Library;
