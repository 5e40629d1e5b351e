import { registerEnumType } from 'type-graphql';

/** The words of the law on disability: labour confirms with them, health assesses with them, and the graph has each once. */
export enum DisabilityKind {
  MOBILITY = 'MOBILITY',
  HEARING_SPEECH = 'HEARING_SPEECH',
  VISION = 'VISION',
  MENTAL = 'MENTAL',
  INTELLECTUAL = 'INTELLECTUAL',
  OTHER = 'OTHER',
}
registerEnumType(DisabilityKind, {
  name: 'DisabilityKind',
  description: 'Dạng khuyết tật (Luật Người khuyết tật 2010, Điều 3). The six kinds of disability of the law.',
  valuesConfig: {
    MOBILITY: { description: 'Khuyết tật vận động. Mobility.' },
    HEARING_SPEECH: { description: 'Khuyết tật nghe, nói. Hearing and speech.' },
    VISION: { description: 'Khuyết tật nhìn. Vision.' },
    MENTAL: { description: 'Khuyết tật thần kinh, tâm thần. Neurological and mental.' },
    INTELLECTUAL: { description: 'Khuyết tật trí tuệ. Intellectual.' },
    OTHER: { description: 'Khuyết tật khác. Another disability.' },
  },
});

export enum DisabilityLevel {
  EXTREMELY_SEVERE = 'EXTREMELY_SEVERE',
  SEVERE = 'SEVERE',
  MILD = 'MILD',
}
registerEnumType(DisabilityLevel, {
  name: 'DisabilityLevel',
  description: 'Mức độ khuyết tật (Luật Người khuyết tật 2010, Điều 3). The three levels of the law; «vừa» is none of them.',
  valuesConfig: {
    EXTREMELY_SEVERE: { description: 'Đặc biệt nặng. Extremely severe.' },
    SEVERE: { description: 'Nặng. Severe.' },
    MILD: { description: 'Nhẹ. Mild.' },
  },
});
