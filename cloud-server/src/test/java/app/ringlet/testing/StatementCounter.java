package app.ringlet.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Counts the SQL statements of a piece of work, so that a test sees when a list asks the database once for each of its items. */
public class StatementCounter implements BeanPostProcessor {

    private static final Set<String> STATEMENTS = Set.of("prepareStatement", "createStatement", "prepareCall");
    private static final ScopedValue<Counts> COUNTS = ScopedValue.newInstance();

    /** What a piece of work costs the database. @param transactions that were committed */
    public record Cost(int statements, int transactions) {}

    private record Counts(AtomicInteger statements, AtomicInteger transactions) {}

    /** How many statements {@code work} sends on this thread. */
    public static int count(Supplier<?> work) {
        return cost(work::get).statements();
    }

    /** What {@code work} sends on this thread. */
    public static Cost cost(Runnable work) {
        Counts counts = new Counts(new AtomicInteger(), new AtomicInteger());
        ScopedValue.where(COUNTS, counts).run(work);
        return new Cost(counts.statements.get(), counts.transactions.get());
    }

    @Override
    public Object postProcessAfterInitialization(Object bean, String name) {
        return bean instanceof DataSource real && !(bean instanceof Counted) ? new Counted(real) : bean;
    }

    private static final class Counted extends DelegatingDataSource {

        Counted(DataSource real) {
            super(real);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection real = super.getConnection();
            return (Connection) Proxy.newProxyInstance(
                    Counted.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, args) -> {
                        if (COUNTS.isBound() && STATEMENTS.contains(method.getName())) {
                            COUNTS.get().statements.incrementAndGet();
                        } else if (COUNTS.isBound() && method.getName().equals("commit")) {
                            COUNTS.get().transactions.incrementAndGet();
                        }
                        try {
                            return method.invoke(real, args);
                        } catch (InvocationTargetException e) {
                            throw e.getCause();
                        }
                    });
        }
    }
}
