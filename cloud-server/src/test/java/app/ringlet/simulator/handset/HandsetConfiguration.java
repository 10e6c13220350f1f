package app.ringlet.simulator.handset;

import app.ringlet.simulator.SimulatorProperties;
import app.ringlet.simulator.carrier.Carrier;
import java.time.Clock;
import java.time.InstantSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.CacheControl;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/** The handset page and what serves it; it needs a Carrier. */
@Configuration(proxyBeanMethods = false)
public class HandsetConfiguration {
    // Its own: the server's settings are for the server's own contract, and leave out what is null.
    private final JsonMapper json = JsonMapper.builder().build();

    @Bean
    HandsetBook handsetBook(Carrier carrier, SimulatorProperties properties) {
        return new HandsetBook(carrier, properties);
    }

    @Bean
    HandsetStream handsetStream(Carrier carrier, HandsetBook book, ObjectProvider<InstantSource> clock) {
        return new HandsetStream(
                carrier, new HandsetViewer(carrier, book), json, clock.getIfAvailable(Clock::systemUTC));
    }

    @Bean
    HandsetController handsetController(Carrier carrier, HandsetBook book, HandsetStream stream) {
        return new HandsetController(carrier, book, stream, json);
    }

    @Bean
    WebMvcConfigurer handsetPage() {
        return new WebMvcConfigurer() {
            @Override
            public void addResourceHandlers(ResourceHandlerRegistry registry) {
                registry.addResourceHandler("/handset/**")
                        .addResourceLocations("classpath:/app/ringlet/simulator/handset/")
                        .setCacheControl(CacheControl.noCache());
            }

            @Override
            public void addViewControllers(ViewControllerRegistry registry) {
                registry.addRedirectViewController("/handset", "/handset/index.html");
                registry.addRedirectViewController("/handset/", "/handset/index.html");
            }
        };
    }
}
