import type { CultureName } from './names.ts';

export interface Institution {
  name: string;
  /** Most of its people have names of this culture. */
  culture: CultureName;
}

const byCulture: readonly (readonly [CultureName, string])[] = [
  [
    'english',
    'MIT; Stanford University; University of Oxford; UC Berkeley; NVIDIA; Google DeepMind; University of Cambridge; Caltech; Harvard University; University of Toronto; Carnegie Mellon University; Princeton University; University of Washington; Imperial College London; University of Michigan; University of Melbourne; Cornell University; UCLA; Georgia Tech; University of Edinburgh; Fermilab; Microsoft Research; Argonne National Laboratory; McGill University; University of Auckland; Trinity College Dublin',
  ],
  [
    'chinese',
    'Tsinghua University; Peking University; Chinese Academy of Sciences; Zhejiang University; USTC; Fudan University; Shanghai Jiao Tong University; Nanjing University; Huawei Noah’s Ark Lab; HKUST; Wuhan University; National Taiwan University; National University of Singapore; Alibaba DAMO Academy; Sun Yat-sen University',
  ],
  [
    'german',
    'ETH Zürich; TU München; Max-Planck-Institut für Physik; Universität Heidelberg; EPFL; DESY; Universität Wien; Humboldt-Universität zu Berlin; RWTH Aachen; Universität Tübingen; Universität Göttingen',
  ],
  [
    'french',
    'CNRS; Sorbonne Université; Inria; École Normale Supérieure; CEA Saclay; Université Grenoble Alpes; CERN; École Polytechnique',
  ],
  [
    'indian',
    'IISc Bangalore; IIT Bombay; Tata Institute of Fundamental Research; IIT Madras; IIT Delhi; Indian Statistical Institute',
  ],
  ['japanese', 'University of Tokyo; Kyoto University; RIKEN; Osaka University; Tōhoku University; KEK; NTT'],
  ['korean', 'KAIST; Seoul National University; POSTECH; Samsung Research; Yonsei University'],
  [
    'italian',
    'INFN; Sapienza Università di Roma; Politecnico di Milano; SISSA; Università di Padova; Scuola Normale Superiore',
  ],
  [
    'spanish',
    'Universidad Autónoma de Madrid; Universitat de Barcelona; CSIC; UNAM; Pontificia Universidad Católica de Chile; Universidad de Buenos Aires; ICFO',
  ],
  [
    'slavic',
    'Charles University; University of Warsaw; Lomonosov Moscow State University; Jagiellonian University; Jožef Stefan Institute; Steklov Institute; Masaryk University',
  ],
  ['nordic', 'KTH; University of Copenhagen; Aalto University; Chalmers; University of Oslo; Aarhus University; NTNU'],
  ['israeli', 'Technion; Weizmann Institute of Science; Hebrew University of Jerusalem; Tel Aviv University'],
  [
    'arabic',
    'KAUST; Sharif University of Technology; Cairo University; University of Tehran; American University of Beirut',
  ],
  [
    'african',
    'University of Cape Town; University of Nairobi; University of Ibadan; AIMS Rwanda; Stellenbosch University',
  ],
  ['turkish', 'Bilkent University; Boğaziçi University; Koç University; METU'],
  ['portuguese', 'Universidade de São Paulo; Universidade de Lisboa; UNICAMP; INESC TEC; IMPA'],
  ['dutch', 'TU Delft; University of Amsterdam; Leiden University; KU Leuven; CWI'],
  ['greek', 'National Technical University of Athens; University of Crete; NCSR Demokritos'],
  ['vietnamese', 'VNU Hanoi; VinAI Research'],
];

/** Institutions of the world, those with the most papers of a culture first. */
export const institutions: readonly Institution[] = byCulture.flatMap(([culture, names]) =>
  names.split('; ').map((name) => ({ name, culture })),
);
