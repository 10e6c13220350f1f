package app.ringlet.cloud.receptionist.conversation;

import app.ringlet.cloud.receptionist.Knowledge;
import app.ringlet.cloud.receptionist.model.LanguageModel;
import app.ringlet.cloud.receptionist.model.builtin.BuiltInModel;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which language model speaks. */
@Configuration(proxyBeanMethods = false)
class ReceptionistConfiguration {

    @Bean
    Knowledge knowledge() {
        return (question, limit) -> List.of();
    }

    @Bean
    LanguageModel languageModel() {
        return new BuiltInModel();
    }
}
