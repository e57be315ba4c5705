import type { LanguageCode } from '../agent-panel/texts/languages';

/** Why there is no panel. */
export type NoPanel = 'noGateway' | 'noFramework';

/** What the app says where it can show no panel. */
export const TEXTS: Record<LanguageCode, Record<NoPanel, string>> = {
  en: {
    noGateway:
      'Doorlist: the app’s setting “Gateway” needs the address of your gateway, such as https://bans.example.com.',
    noFramework:
      'Doorlist: Zendesk’s app framework was not loaded. Open this app inside Zendesk.',
  },
  de: {
    noGateway:
      'Doorlist: Die Einstellung „Gateway“ der App braucht die Adresse Ihres Gateways, etwa https://bans.example.com.',
    noFramework:
      'Doorlist: Das App-Framework von Zendesk wurde nicht geladen. Öffnen Sie diese App in Zendesk.',
  },
  es: {
    noGateway:
      'Doorlist: el ajuste «Puerta de enlace» de la aplicación necesita la dirección de su puerta de enlace, como https://bans.example.com.',
    noFramework:
      'Doorlist: no se cargó el framework de aplicaciones de Zendesk. Abra esta aplicación dentro de Zendesk.',
  },
  fr: {
    noGateway:
      'Doorlist\u00a0: le réglage «\u00a0Passerelle\u00a0» de l’application demande l’adresse de votre passerelle, par exemple https://bans.example.com.',
    noFramework:
      'Doorlist\u00a0: le framework d’applications de Zendesk n’a pas été chargé. Ouvrez cette application dans Zendesk.',
  },
  pt: {
    noGateway:
      'Doorlist: a definição “Gateway” da aplicação precisa do endereço do seu gateway, como https://bans.example.com.',
    noFramework:
      'Doorlist: o framework de aplicações do Zendesk não foi carregado. Abra esta aplicação dentro do Zendesk.',
  },
  ja: {
    noGateway:
      'Doorlist：アプリの設定「ゲートウェイ」に、ゲートウェイのアドレス（例：https://bans.example.com）を入力してください。',
    noFramework:
      'Doorlist：Zendesk のアプリフレームワークを読み込めませんでした。このアプリは Zendesk の中で開いてください。',
  },
  ar: {
    noGateway:
      'Doorlist: يحتاج إعداد التطبيق «البوابة» إلى عنوان بوابتك، مثل \u2068https://bans.example.com\u2069.',
    noFramework:
      'Doorlist: لم يُحمَّل إطار تطبيقات Zendesk. افتح هذا التطبيق داخل Zendesk.',
  },
};
