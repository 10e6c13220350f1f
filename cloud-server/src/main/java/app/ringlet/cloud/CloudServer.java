package app.ringlet.cloud;

import app.ringlet.cloud.platform.StartUpMemory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.FullyQualifiedAnnotationBeanNameGenerator;
import org.springframework.modulith.Modulithic;

/** The production server; everything about it is configured by the environment. */
@Modulithic(systemName = "Ringlet cloud server")
// Modules hide their types, so two may use one simple name.
@SpringBootApplication(nameGenerator = FullyQualifiedAnnotationBeanNameGenerator.class)
public class CloudServer {

    public static void main(String[] args) {
        SpringApplication.run(CloudServer.class, args);
        StartUpMemory.release();
    }
}
