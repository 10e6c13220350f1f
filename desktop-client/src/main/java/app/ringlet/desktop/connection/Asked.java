package app.ringlet.desktop.connection;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Interfaces of the server for whoever is signed in when they are asked. */
final class Asked {

    private Asked() {}

    /** @param ask hands the present session's interfaces to what it is given */
    static <S, T> T through(
            Class<T> type, Function<S, T> api, Function<Function<S, @Nullable Object>, @Nullable Object> ask) {
        InvocationHandler handler = (proxy, method, arguments) -> ask.apply(apis -> {
            try {
                return method.invoke(api.apply(apis), arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            } catch (IllegalAccessException e) {
                throw new IllegalStateException(e);
            }
        });
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
