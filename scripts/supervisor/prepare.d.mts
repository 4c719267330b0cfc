export declare function refuseNode(version: string): string | null;
export declare function isInstalled(folder: string): boolean;
